//! The only SQL on the pieces of a list, which lie here sealed until it is brought in or a day is over.

use sqlx::PgExecutor;

use crate::kernel::ids::NewsletterListId;
use crate::kernel::register::Category;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::rows::PIECE;
use crate::platform::vault::{FileField, Unlocked};

/// A piece, byte for byte.
enum Content {}

impl FileField for Content {
    const COLUMN: &'static str = "newsletter_list_piece.content";
    const CATEGORY: Category = Category::Import;
}

pub async fn keep(change: &mut Change, file: &Unlocked, list: NewsletterListId, bytes: &[u8]) -> Result<()> {
    for (number, piece) in (0_i32..).zip(bytes.chunks(PIECE)) {
        sqlx::query!(
            "insert into newsletter_list_piece (person_id, number, content) values ($1, $2, $3)",
            list.uuid(),
            number,
            file.seal_file::<Content>(piece)? as _,
        )
        .execute(change.conn())
        .await?;
    }
    Ok(())
}

/// One piece; none after the last.
pub async fn find(
    conn: impl PgExecutor<'_>,
    file: &Unlocked,
    list: NewsletterListId,
    number: i32,
) -> Result<Option<Vec<u8>>> {
    let content = sqlx::query_scalar!(
        r#"select content as "content!: Vec<u8>" from newsletter_list_piece where person_id = $1 and number = $2"#,
        list.uuid(),
        number,
    )
    .fetch_optional(conn)
    .await?;
    Ok(content.map(|content| file.open_file::<Content>(&content)).transpose()?)
}

pub async fn destroy(change: &mut Change, list: NewsletterListId) -> sqlx::Result<()> {
    sqlx::query!("delete from newsletter_list_piece where person_id = $1", list.uuid()).execute(change.conn()).await?;
    Ok(())
}
