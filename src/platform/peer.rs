//! From which network address a request comes, for throttling only. It is hashed at once and never logged.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

use super::app::App;
use super::error::Error;

/// A visitor's network: the address, or for IPv6 the /64 that one household has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Peer(IpAddr);

impl Peer {
    /// As text to hash.
    pub fn network(self) -> String {
        match self.0 {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_string()
            }
        }
    }
}

impl std::fmt::Debug for Peer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Peer(..)")
    }
}

/// Behind our own proxies the visitor is the last address in `X-Forwarded-For` that is not one of them; else who connected.
fn visitor(connected: IpAddr, forwarded: &str, proxies: &[IpAddr]) -> IpAddr {
    if !proxies.contains(&connected) {
        return connected;
    }
    let hops = forwarded.split(',').rev().filter_map(|hop| hop.trim().parse().ok());
    hops.into_iter().find(|hop: &IpAddr| !proxies.contains(hop)).unwrap_or(connected)
}

impl FromRequestParts<App> for Peer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let connected = connected.ok_or_else(|| Error::Internal("no peer address".into()))?.to_canonical();
        let all: Vec<&str> =
            parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
        Ok(Self(visitor(connected, &all.join(","), &app.settings.trusted_proxies).to_canonical()))
    }
}
