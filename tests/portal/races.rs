//! Two things at once that must not both win.

use std::sync::Arc;

use huisrecht::accounts::{self, Kind, Proven};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::Purpose;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::peer::Peer;
use huisrecht::platform::session::{self, Steps};
use huisrecht::{consents, registration};

use crate::house::House;

/// A log-in that checked the old password just before it was changed gets no session.
#[tokio::test]
async fn a_proof_of_an_old_password_opens_nothing() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let sessions = || async {
        sqlx::query_scalar::<_, i64>("select count(*) from session").fetch_one(house.owner()).await.unwrap()
    };
    let since: time::OffsetDateTime =
        sqlx::query_scalar("select password_changed_at from account").fetch_one(house.owner()).await.unwrap();
    let proven = Proven {
        account: sanne.account,
        person: sanne.person,
        kind: Kind::Person,
        proof_since: since,
        steps: Steps::One,
    };
    // The password is changed by mail, on another device.
    let mut elsewhere = house.browser();
    house.clock().shift(time::Duration::minutes(1));
    elsewhere.post("/wachtwoord-vergeten", &[("login", &sanne.login)]).await.is(303);
    house.work().await;
    let link = house.mails().await.last().unwrap().link().to_owned();
    let path = link.strip_prefix("http://127.0.0.1:8080").unwrap();
    let fresh = [("password", "nog een veel langere zin"), ("again", "nog een veel langere zin")];
    elsewhere.post(path, &fresh).await.is(303);
    assert_eq!(sessions().await, 1, "who changed it is logged in");
    let session = tower_sessions::Session::new(None, Arc::new(session::Store::new(house.app().db.clone())), None);
    let peer = Peer::from(std::net::IpAddr::from([192, 0, 2, 66]));
    accounts::sign_in(house.app(), &session, &proven, peer).await.unwrap();
    assert_eq!(sessions().await, 1, "the old proof opens nothing");
    let mut late = house.browser();
    late.post("/inloggen", &[("login", &sanne.login), ("password", &sanne.password)]).await.is(422);
}

/// Somebody whose account is closed meanwhile has nothing left to consent to: the statement that gives looks for the session itself.
#[tokio::test]
async fn a_closed_account_is_not_consented_to_again() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut late = house.browser();
    late.log_in(&sanne).await;
    let app = house.app();
    let mut change = app.db.change(Actor::Person(sanne.person)).await.unwrap();
    consents::withdraw_in(&mut change, sanne.person, Purpose::Account, Lang::Nl, consents::Channel::Web).await.unwrap();
    accounts::close(&mut change, sanne.account).await.unwrap();
    change.commit(registration::Event::Closed { person: sanne.person }).await.unwrap();
    for purpose in [Purpose::Account, Purpose::Newsletter] {
        let text = consents::texts(app).await.unwrap().current(purpose).unwrap().id.to_string();
        let (yes, shown) = (purpose.code(), format!("{}_text", purpose.code()));
        let path = format!("/mijn/toestemmingen/{}/geven", purpose.slug());
        late.post(&path, &[(yes, "yes"), (&shown, &text)]).await.is(403);
        late.post(&format!("/mijn/toestemmingen/{}/intrekken", purpose.slug()), &[]).await.is(403);
    }
    let kinds: Vec<String> =
        sqlx::query_scalar("select purpose || ' ' || kind from consent_event order by purpose, number")
            .fetch_all(house.owner())
            .await
            .unwrap();
    assert_eq!(kinds, ["account given", "account withdrawn"]);
}
