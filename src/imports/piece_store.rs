//! The only SQL on the pieces of a file, which lie here sealed until it is taken over.

use sqlx::PgExecutor;

use crate::kernel::ids::ImportId;
use crate::kernel::register::Category;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::vault::{FileField, Unlocked};

/// A piece, byte for byte.
enum Content {}

impl FileField for Content {
    const COLUMN: &'static str = "import_piece.content";
    const CATEGORY: Category = Category::Import;
}

/// What a piece begins with. Servers before this one sealed pieces as UTF-8, each byte as the character of its number; no UTF-8 begins so.
const AS_IT_CAME: u8 = 0xff;

pub async fn keep(app: &App, file: &Unlocked, run: ImportId, number: i32, bytes: &[u8]) -> Result<()> {
    sqlx::query!(
        "insert into import_piece (person_id, number, content) values ($1, $2, $3)",
        run.uuid(),
        number,
        file.seal_file::<Content>(&marked(bytes))? as _,
    )
    .execute(app.db.write())
    .await?;
    Ok(())
}

/// One piece; none after the last.
pub async fn find(conn: impl PgExecutor<'_>, file: &Unlocked, run: ImportId, number: i32) -> Result<Option<Vec<u8>>> {
    let content = sqlx::query_scalar!(
        r#"select content as "content!: Vec<u8>" from import_piece where person_id = $1 and number = $2"#,
        run.uuid(),
        number,
    )
    .fetch_optional(conn)
    .await?;
    let Some(content) = content else { return Ok(None) };
    Ok(Some(unmarked(file.open_file::<Content>(&content)?)))
}

fn marked(piece: &[u8]) -> Vec<u8> {
    [&[AS_IT_CAME], piece].concat()
}

fn unmarked(plain: Vec<u8>) -> Vec<u8> {
    match plain.strip_prefix(&[AS_IT_CAME]) {
        Some(piece) => piece.to_vec(),
        None => String::from_utf8_lossy(&plain).chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect(),
    }
}
