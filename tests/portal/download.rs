//! A file that is made while it is sent is whole, or breaks off.

use axum::body::{Bytes, to_bytes};
use huisrecht::platform::download::Download;
use huisrecht::platform::error::{Error, Result};

/// What whoever fetches it gets, and whether it is whole for them.
async fn fetched(make: impl AsyncFnOnce(Download) -> Result<()>) -> Option<Bytes> {
    let (download, answer) = Download::new("text/plain", "bestand.txt");
    assert_eq!(answer.headers()["content-disposition"], "attachment; filename=\"bestand.txt\"");
    let (made, body) = tokio::join!(make(download), to_bytes(answer.into_body(), usize::MAX));
    made.unwrap();
    body.ok()
}

#[tokio::test]
async fn what_was_written_arrives_in_order() {
    let whole = fetched(async |mut to| {
        for piece in ["een ", "", "twee ", "drie"] {
            to.write(piece.as_bytes().to_vec()).await?;
        }
        to.finish().await
    });
    assert_eq!(whole.await.unwrap(), "een twee drie");
    assert_eq!(fetched(async |to| to.finish().await).await.unwrap(), "");
}

#[tokio::test]
async fn what_was_not_finished_is_not_whole() {
    let told = fetched(async |mut to| {
        to.write(b"een".to_vec()).await?;
        to.break_off(Error::Gone).await;
        Ok(())
    });
    assert!(told.await.is_none());
    // As when a panic ends who makes it.
    let dropped = fetched(async |mut to| to.write(b"een".to_vec()).await);
    assert!(dropped.await.is_none());
}

#[tokio::test]
async fn who_makes_it_hears_that_nobody_fetches_it_any_more() {
    let (mut download, answer) = Download::new("text/plain", "bestand.txt");
    drop(answer);
    assert!(download.write(b"een".to_vec()).await.is_err());
}
