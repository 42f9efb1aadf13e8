//! The portal as a production server runs it: over https as far as it knows, with its jobs at work. Its data are those of the
//! demonstration; its mail goes to a folder.

use std::future::pending;

use anyhow::Result;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::organisation::Organisation;
use huisrecht::platform::app::App;
use huisrecht::platform::config::{Mode, Settings};
use huisrecht::platform::jobs;
use huisrecht::platform::keys::Keys;
use huisrecht::platform::mail::MailRoute;
use huisrecht::platform::password::Cost;
use huisrecht::{demo, router};

use super::house::Place;
use super::server;

pub fn serve(place: &Place) -> Result<()> {
    server::serve(async {
        let app = app(place)?;
        demo::load(&app).await?;
        router::prepare(&app).await?;
        tokio::spawn(jobs::run(app.clone(), router::jobs(), pending()));
        Ok(router::service(app))
    })
}

pub fn app(place: &Place) -> Result<App> {
    let settings = Settings {
        mode: Mode::Production,
        url: "https://portaal.example".to_owned(),
        organisation: Organisation::demo().into(),
        mail: MailRoute::Postbox(place.folder.join("postbox")),
        mail_from: EmailAddress::parse("portaal@woonmensen.example").map_err(|_| anyhow::anyhow!("the sender"))?,
        mail_reports: None,
        sign_on: None,
        trusted_proxies: vec![],
        password_cost: Cost::default(),
    };
    std::fs::create_dir_all(place.folder.join("postbox"))?;
    Ok(App::new(settings, place.db(), Keys::read_or_create(&place.folder.join("keys"))?)?)
}
