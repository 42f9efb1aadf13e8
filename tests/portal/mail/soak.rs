//! Many mails, many servers, and servers that die: `make soak`.

use std::time::Instant;

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes: make soak"]
async fn soak_thousands_of_mails_leave_once_each_from_three_servers() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    fill(&house, 3_000).await;
    let (app, began) = (house.app(), Instant::now());
    let (a, b, c) = tokio::join!(send_due(app), send_due(app), send_due(app));
    assert_eq!(a.unwrap() + b.unwrap() + c.unwrap(), 3_000);
    println!("3,000 mails in {:?} over {} connections", began.elapsed(), server.connections());
    assert_eq!((server.received().len(), ids(&server.received()).len()), (3_000, 3_000));
}

/// Servers are killed at any moment, and the mail server does everything wrong: each mail arrives, few of them twice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes: make soak"]
async fn soak_no_mail_is_lost_while_servers_die_and_connections_break() {
    let server = Server::start(&[]).await;
    let house = Arc::new(house(&server).await);
    fill(&house, 500).await;
    let misdeeds = [Does::Accept, Does::CutAfterData, Does::Accept, Does::CutDuringData, Does::Greylist, Does::Accept];
    let mut killed = 0;
    while queued(&house).await > 0 {
        server.follow(&misdeeds);
        let victim = tokio::spawn({
            let house = house.clone();
            async move { send_due(house.app()).await }
        });
        tokio::time::sleep(std::time::Duration::from_millis(u64::from(rand::random::<u8>()))).await;
        killed += usize::from(!victim.is_finished());
        victim.abort();
        house.clock().shift(Duration::minutes(6));
    }
    let received = server.received();
    println!("500 mails, {} copies, {killed} servers killed", received.len());
    assert_eq!(ids(&received).len(), 500);
    let failed: i64 =
        sqlx::query_scalar("select count(*) from mail where state <> 'sent'").fetch_one(house.owner()).await.unwrap();
    assert_eq!(failed, 0);
}

async fn fill(house: &House, mails: usize) {
    let reader = reader(house).await;
    for hundred in 0..mails / 100 {
        let mut change = change(house).await;
        for at in 0..100 {
            let to = format!("lezer-{hundred}-{at}@huurders.example");
            add_to(&mut change, &reader, &to, ("Uw code", "Goedendag")).await.unwrap();
        }
        change.commit(Wrote(reader.id)).await.unwrap();
    }
}

async fn queued(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from mail where state = 'queued'").fetch_one(house.owner()).await.unwrap()
}
