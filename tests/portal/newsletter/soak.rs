//! A newsletter to a hundred thousand: `make soak`.

use std::ops::Range;
use std::time::Instant;

use huisrecht::kernel::lang::Lang;
use huisrecht::newsletter::edition::{model::State, sending};
use time::Duration;

use super::sending::{house_with, id_of, press, readers, send, state, to};
use super::writing::{writer, written};
use crate::house::House;
use crate::registration::count;
use crate::smtp::{Does, Server};

/// Who said yes, each with a name and a mailbox of their own, a few hundred at a time.
async fn fill(house: &House, which: Range<usize>) {
    let letters = |mut at: usize| {
        let mut name = String::new();
        for _ in 0..5 {
            name.push(char::from(b'a' + u8::try_from(at % 26).unwrap()));
            at /= 26;
        }
        name
    };
    for from in which.clone().step_by(500) {
        let names: Vec<String> = (from..(from + 500).min(which.end)).map(letters).collect();
        readers(house, &names, Lang::Nl).await;
    }
}

/// Resident memory of this process, in MB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

/// Who gets it is written at once: the time for a hundred thousand, and the memory it takes, are printed. What is judged is that each has one row.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes: make soak"]
async fn soak_a_hundred_thousand_readers_are_queued_at_once() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let mut took = vec![];
    for more in [0..10_000, 10_000..100_000] {
        fill(&house, more).await;
        let edition = written(&mut desk).await;
        press(&mut desk, &edition).await;
        let (before, began) = (memory(), Instant::now());
        sending::work(house.app(), id_of(&edition)).await.unwrap();
        took.push((began.elapsed(), memory().saturating_sub(before)));
    }
    println!(
        "10,000 readers: {:?} and {} MB; 100,000 readers: {:?} and {} MB",
        took[0].0, took[0].1, took[1].0, took[1].1
    );
    let rows = count(&house, "select count(*) from newsletter_delivery where state = 'waiting'").await;
    assert_eq!(rows, 110_000);
}

/// Servers are killed at any moment and the mail server breaks connections: each reader gets it, and every copy has the id of the first.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes: make soak"]
async fn soak_no_newsletter_is_lost_or_doubled_while_servers_die() {
    let server = Server::start(&[]).await;
    let house = std::sync::Arc::new(house_with(&server).await);
    fill(&house, 0..2_000).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    let (id, mut killed, began) = (id_of(&edition), 0, Instant::now());
    let misdeeds = [Does::Accept, Does::CutAfterData, Does::Accept, Does::CutDuringData, Does::Greylist, Does::Accept];
    while state(&house, &edition).await != State::Done {
        server.follow(&misdeeds);
        let victim = tokio::spawn({
            let house = house.clone();
            async move { sending::work(house.app(), id).await }
        });
        tokio::time::sleep(std::time::Duration::from_millis(2 * u64::from(rand::random::<u8>()))).await;
        killed += usize::from(!victim.is_finished());
        victim.abort();
        let _ = victim.await;
        house.clock().shift(Duration::minutes(11));
    }
    let received = server.received();
    let ids: std::collections::BTreeSet<String> = received.iter().map(|mail| mail.header("Message-ID")).collect();
    let mailboxes: std::collections::BTreeSet<String> = to(&received).into_iter().collect();
    println!("2,000 readers, {} copies, {killed} servers killed, {:?}", received.len(), began.elapsed());
    assert_eq!((ids.len(), mailboxes.len()), (2_000, 2_000));
}

/// How many leave in a second to a mail server that takes everything: printed, not judged.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes: make soak"]
async fn soak_five_thousand_leave_once_each() {
    let server = Server::start(&[]).await;
    let house = house_with(&server).await;
    fill(&house, 0..5_000).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    let began = Instant::now();
    send(&house, &edition).await;
    println!("5,000 newsletters in {:?}", began.elapsed());
    assert_eq!(server.received().len(), 5_000);
}
