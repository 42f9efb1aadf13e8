//! Pages for logging in and out, and for a forgotten password.

mod chosen_password;
mod forgotten;
mod invitation;
mod log_in;
mod log_out;
mod new_password;
mod passkey;
mod second_step;
pub mod setup;
mod too_many;

use super::{declaration, own, sign_on, staff};
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Anyone, "/inloggen", log_in::form)
        .post(Permit::Anyone, "/inloggen", log_in::submit)
        .get(Permit::Half, "/inloggen/code", second_step::form)
        .post(Permit::Half, "/inloggen/code", second_step::submit)
        .post(Permit::Half, "/inloggen/code/passkey/vraag", passkey::ask)
        .get(Permit::Half, "/inloggen/code/passkey", passkey::form)
        .post(Permit::Half, "/inloggen/code/passkey", passkey::submit)
        .get(Permit::Anyone, "/inloggen/uitnodiging/{token}", invitation::form)
        .post(Permit::Anyone, "/inloggen/uitnodiging/{token}", invitation::submit)
        .post(Permit::Anyone, "/uitloggen", log_out::submit)
        .get(Permit::Anyone, "/uitgelogd", log_out::done)
        .get(Permit::Anyone, "/wachtwoord-vergeten", forgotten::form)
        .post(Permit::Anyone, "/wachtwoord-vergeten", forgotten::submit)
        .get(Permit::Anyone, "/wachtwoord-vergeten/verstuurd", forgotten::sent)
        .get(Permit::Anyone, "/wachtwoord-vergeten/nieuw/{token}", new_password::form)
        .post(Permit::Anyone, "/wachtwoord-vergeten/nieuw/{token}", new_password::submit)
        .get(Permit::Person, "/wachtwoord-vergeten/gewijzigd", new_password::changed)
        .merge(sign_on::routes())
        .merge(own::routes())
        .merge(staff::routes())
        .merge(declaration::routes())
}
