//! What the pages call a purpose is chosen by its code, with the account as the last resort: a purpose without words of its own would be
//! taken for the account.

use std::collections::BTreeSet;

use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::Purpose;
use huisrecht::platform::messages::Messages;

/// What a message says of the purpose with this code.
type Say = fn(Messages, &str) -> String;

#[test]
fn each_purpose_has_words_of_its_own() {
    for lang in [Lang::Nl, Lang::En] {
        let t = Messages::new(lang);
        let said: [(&str, Say); 6] = [
            ("consents-about", |t, purpose| t.consents_about(purpose).to_string()),
            ("consents-box", |t, purpose| t.consents_box(purpose)),
            ("consents-paused", |t, purpose| t.consents_paused("", purpose)),
            ("consents-stop", |t, purpose| t.consents_stop(purpose)),
            ("consents-stop-title", |t, purpose| t.consents_stop_title(purpose)),
            ("consents-told", |t, purpose| t.consents_told(purpose, "ingetrokken")),
        ];
        for (message, say) in said {
            let words: BTreeSet<String> = Purpose::ALL.iter().map(|purpose| say(t, purpose.code())).collect();
            assert_eq!(
                words.len(),
                Purpose::ALL.len(),
                "{message} in {lang:?} takes one purpose for another: {words:?}"
            );
        }
    }
}
