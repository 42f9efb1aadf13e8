//! On what kind of device somebody is, in two words of ours: which browser, on which system. No more is kept of what a browser tells about itself
//! than they need to know the device again in a list.

use axum::http::{HeaderMap, header};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub browser: Browser,
    pub system: System,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal),* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($variant,)*
            #[default]
            Other,
        }

        impl $name {
            const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                    Self::Other => "other",
                }
            }

            fn from_code(code: &str) -> Self {
                [$(Self::$variant),*].into_iter().find(|known| known.code() == code).unwrap_or_default()
            }
        }
    };
}

words! {
    /// Families of browsers.
    Browser { Firefox = "firefox", Edge = "edge", Samsung = "samsung", Chrome = "chrome", Safari = "safari" }
}

words! {
    /// What they run on.
    System { Android = "android", Ios = "ios", Windows = "windows", Mac = "mac", Linux = "linux" }
}

impl Device {
    /// By what the browser calls itself. Anybody can write anything there: it says nothing about who they are.
    pub fn of(headers: &HeaderMap) -> Self {
        let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        Self { browser: browser(agent), system: system(agent) }
    }

    /// `firefox-android`.
    pub fn code(self) -> String {
        format!("{}-{}", self.browser.code(), self.system.code())
    }

    pub fn from_code(code: &str) -> Self {
        let (browser, system) = code.split_once('-').unwrap_or_default();
        Self { browser: Browser::from_code(browser), system: System::from_code(system) }
    }
}

/// The first that is found: nearly all call themselves Safari too, and many Chrome.
fn browser(agent: &str) -> Browser {
    let names = [
        (Browser::Firefox, ["Firefox/", "FxiOS/"]),
        (Browser::Edge, ["Edg/", "EdgA/"]),
        (Browser::Samsung, ["SamsungBrowser/", "SamsungBrowser/"]),
        (Browser::Chrome, ["Chrome/", "CriOS/"]),
        (Browser::Safari, ["Safari/", "Safari/"]),
    ];
    let found = names.into_iter().find(|(_, names)| names.iter().any(|name| agent.contains(name)));
    found.map_or(Browser::Other, |(browser, _)| browser)
}

fn system(agent: &str) -> System {
    let names = [
        (System::Android, ["Android", "Android"]),
        (System::Ios, ["iPhone", "iPad"]),
        (System::Windows, ["Windows", "Windows"]),
        (System::Mac, ["Macintosh", "Mac OS"]),
        (System::Linux, ["Linux", "X11"]),
    ];
    let found = names.into_iter().find(|(_, names)| names.iter().any(|name| agent.contains(name)));
    found.map_or(System::Other, |(system, _)| system)
}
