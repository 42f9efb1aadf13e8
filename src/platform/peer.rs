//! Who is at the other end: from which network address, for throttling only, hashed at once and never logged; and on what kind of device.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

use super::app::App;
use super::device::Device;
use super::error::Error;

/// A visitor's network: the address, or for IPv6 the /64 that one household has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Peer {
    address: IpAddr,
    device: Device,
}

impl Peer {
    /// On what kind of device they are.
    pub fn device(self) -> Device {
        self.device
    }

    /// As text to hash.
    pub fn network(self) -> String {
        match self.address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_string()
            }
        }
    }
}

impl From<IpAddr> for Peer {
    fn from(address: IpAddr) -> Self {
        Self { address: address.to_canonical(), device: Device::default() }
    }
}

impl std::fmt::Debug for Peer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Peer(..)")
    }
}

/// Behind our own proxies the visitor is the last address in `X-Forwarded-For` that is not one of them; else who connected. What a
/// proxy of ours wrote is read from the right, and no further than it can be read: what stands left of that anybody may have written.
pub fn visitor(connected: IpAddr, forwarded: &str, proxies: &[IpAddr]) -> IpAddr {
    let mut visitor = connected.to_canonical();
    for hop in forwarded.split(',').rev() {
        if !proxies.contains(&visitor) {
            break;
        }
        let Ok(hop) = hop.trim().parse::<IpAddr>() else { break };
        visitor = hop.to_canonical();
    }
    visitor
}

impl FromRequestParts<App> for Peer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let connected = connected.ok_or_else(|| Error::Internal("no peer address".into()))?;
        let all: Vec<&str> =
            parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
        let address = visitor(connected, &all.join(","), &app.settings.trusted_proxies);
        Ok(Self { address, device: Device::of(&parts.headers) })
    }
}
