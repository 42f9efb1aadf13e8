# Logging in and out, and a forgotten password.

accounts-log-in-title = Inloggen
accounts-login-label = E-mailadres of inlognaam
accounts-password-label = Wachtwoord
accounts-log-in-button = Inloggen
accounts-forgotten-link = Wachtwoord vergeten?
accounts-no-account = Hebt u nog geen account?
accounts-make-account = Account maken
accounts-login-missing = Vul uw e-mailadres of inlognaam in, zoals naam@voorbeeld.nl.
accounts-password-missing = Vul uw wachtwoord in.
accounts-wrong = De naam of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw.
accounts-again-label = Uw wachtwoord
accounts-again-hint = Zo weten wij zeker dat u het bent.
accounts-again-wrong = Dit wachtwoord klopt niet. Vul het wachtwoord van uw account in.
# $minutes: 15
accounts-again-too-many = U probeerde dit te vaak. Wacht { $minutes } minuten en probeer het dan opnieuw.

accounts-too-many-title = U probeerde dit te vaak
# $minutes: 15 or 60
accounts-too-many-wait = Wacht { $minutes } minuten en probeer het dan opnieuw.
accounts-too-many-log-in = Weet u uw wachtwoord niet meer? Kies dan een nieuw wachtwoord.
accounts-too-many-forgotten = Kijk eerst in uw e-mail, ook bij de ongewenste e-mail.
# A telephone number follows.
accounts-too-many-call = Hebt u haast? Bel ons op

accounts-logged-out-title = U bent uitgelogd
accounts-logged-out-text = Niemand kan op dit apparaat nog bij uw gegevens.
accounts-logged-out-shared = Is het apparaat van iemand anders? Sluit dan ook de browser.
accounts-log-in-again = Opnieuw inloggen

accounts-forgotten-title = Wachtwoord vergeten
accounts-forgotten-lead = Wij sturen u een e-mail met een link. Met die link kiest u een nieuw wachtwoord.
accounts-forgotten-button = Link aanvragen
accounts-back-to-log-in = Terug naar inloggen

accounts-sent-title = Kijk in uw e-mail
accounts-sent-lead = Kennen wij deze naam? Dan krijgt u binnen een paar minuten een e-mail met een link.
accounts-sent-valid = De link werkt 24 uur en één keer.
accounts-sent-nothing-title = Geen e-mail gekregen?
accounts-sent-nothing-spam = Kijk bij de ongewenste e-mail.
accounts-sent-nothing-other = Probeer het e-mailadres dat u ons gaf, of uw inlognaam.
# A telephone number follows.
accounts-sent-nothing-call = Lukt het niet? Bel ons op

accounts-new-title = Nieuw wachtwoord kiezen
accounts-new-lead = Daarna bent u hier ingelogd. Op andere apparaten bent u dan uitgelogd.
accounts-new-label = Nieuw wachtwoord
accounts-new-hint = Minstens 8 tekens. Een paar losse woorden achter elkaar werken goed.
accounts-new-again-label = Nieuw wachtwoord nog een keer
accounts-new-button = Wachtwoord opslaan
accounts-new-password-missing = Kies een wachtwoord van minstens 8 tekens.
accounts-new-password-short = Dit wachtwoord is te kort. Kies minstens 8 tekens.
accounts-new-password-long = Dit wachtwoord is te lang. Kies hoogstens 128 tekens.
accounts-new-password-common = Dit wachtwoord is makkelijk te raden. Kies een paar losse woorden, zoals een fiets, een lepel en een wolk.
accounts-new-password-own = Uw wachtwoord lijkt op uw naam of een ander bekend gegeven. Kies woorden die niemand met u verbindt.
accounts-new-password-again = De wachtwoorden zijn niet gelijk. Typ hier hetzelfde wachtwoord als hierboven.

accounts-gone-title = Deze link werkt niet meer
accounts-gone-text = De link is al gebruikt of te oud. Een link werkt 24 uur en één keer.
accounts-gone-button = Nieuwe link aanvragen

accounts-changed-title = Uw wachtwoord is gewijzigd
accounts-changed-text = U bent hier ingelogd. Op andere apparaten bent u nu uitgelogd.
accounts-changed-mail = Wij sturen u hierover ook een e-mail.
accounts-changed-button = Naar mijn overzicht

# The mails. $organisation: the name of the association.
accounts-mail-link-subject = Nieuw wachtwoord voor { $organisation }
accounts-mail-link-intro = Iemand vroeg een nieuw wachtwoord aan voor uw account bij { $organisation }.
# $login: a log-in name
accounts-mail-link-login = Het gaat om de inlognaam { $login }.
accounts-mail-link-here = Was u dat? Kies dan hier een nieuw wachtwoord:
accounts-mail-link-valid = De link werkt 24 uur en één keer.
accounts-mail-link-not-you = Was u dat niet? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het is.
accounts-mail-changed-subject = Uw wachtwoord voor { $organisation } is gewijzigd
accounts-mail-changed-intro = Het wachtwoord van uw account bij { $organisation } is gewijzigd.
accounts-mail-changed-you = Deed u dat zelf? Dan hoeft u niets te doen.
# $phone: a telephone number
accounts-mail-changed-not-you = Deed u dat niet? Bel ons meteen op { $phone }. Kies daarna hier een nieuw wachtwoord:
accounts-mail-code-subject = Verkeerde code bij het inloggen bij { $organisation }
accounts-mail-code-intro = Iemand vulde uw wachtwoord bij { $organisation } goed in. De code daarna klopte niet.
accounts-mail-code-you = Was u dat zelf? Dan hoeft u niets te doen.
accounts-mail-code-not-you = Was u dat niet? Dan kent iemand uw wachtwoord. Kies hier meteen een nieuw wachtwoord:
accounts-mail-code-report = Meld het daarna bij de beheerder van dit portaal. Zonder code komt niemand binnen.
accounts-mail-code-once = Hierover mailen wij u hoogstens één keer per dag.

# The second step of employees, and their way in

accounts-code-title = Vul uw code in
accounts-code-title-passkey = Bevestig dat u het bent
accounts-code-lead = Open de app met uw codes en vul de code van nu in.
accounts-code-label = Code
accounts-code-hint = 6 cijfers, zoals 123 456
accounts-code-missing = Vul de 6 cijfers uit uw app in, zoals 123 456.
accounts-code-wrong = Deze code klopt niet, of is al gebruikt. Wacht op de volgende en vul die in.
accounts-code-setup = U logt in met uw wachtwoord en een code. Die code maakt een app.
accounts-code-setup-app = Open een app voor inlogcodes op uw telefoon.
accounts-code-setup-scan = Scan daarmee dit vierkant. Vul daarna de code uit de app in.
accounts-code-setup-type = Lukt scannen niet? Typ dan deze letters in de app:
accounts-code-square = Vierkant om te scannen met een app voor inlogcodes
accounts-code-demo = Dit is een demonstratie: de codes staan in de postbus.
accounts-code-demo-link = Bekijk de code van nu
accounts-too-many-code = Kloppen de codes van uw app niet? Vraag de beheerder om een nieuwe uitnodiging.
accounts-no-step-title = U hebt een nieuwe uitnodiging nodig
accounts-no-step-text = Deze uitnodiging is gebruikt, of ouder dan een dag.
accounts-no-step-ask = Vraag de beheerder van dit portaal om een nieuwe.
accounts-invitation-title = Kies een wachtwoord
accounts-invitation-lead = U krijgt toegang tot gegevens van bewoners. Daarom logt u in met een wachtwoord en een code.
accounts-invitation-login = Uw inlognaam is
accounts-invitation-button = Verder naar de code

# Who works here, and what for

accounts-role-customer-contact = Klantcontact
accounts-role-letting = Verhuur en mutatie
accounts-role-income-test = Inkomenstoets
accounts-role-medical = Medische aanvragen
accounts-role-communication = Communicatie
accounts-role-privacy-coordinator = Privacycoördinator
accounts-role-data-protection-officer = Functionaris gegevensbescherming
accounts-role-deputy-officer = Plaatsvervangend functionaris gegevensbescherming
accounts-role-administrator = Beheerder
accounts-role-auditor = Controleur
accounts-reader-system = Dit portaal zelf
accounts-reader-somebody = Een medewerker
accounts-reader-agent = Uw gemachtigde
accounts-reader-administrator = Uw bewindvoerder
accounts-reader-guardian = Uw curator
accounts-reader-mentor = Uw mentor
accounts-reader-parent = Uw ouder of voogd
accounts-reason-question = Een vraag of verzoek van de bewoner
accounts-reason-linking = Een account aan een woning koppelen
accounts-reason-consent = Een toestemming op papier verwerken
accounts-reason-complaint = Een klacht of melding
accounts-reason-quality = Nakijken of de gegevens kloppen
accounts-reason-request = Uw privacyverzoek behandelen
accounts-reason-representation = Iets voor u regelen

# Mijn account

accounts-own-title = Mijn account
accounts-own-staff-title = Mijn account als medewerker
accounts-own-link = Naar mijn account
accounts-own-link-text = Uw wachtwoord, de tweede stap, en waar u bent ingelogd.
accounts-own-login = Inloggen
accounts-own-login-name = Inlognaam
accounts-own-password-since = Wachtwoord sinds
accounts-own-password-link = Wachtwoord wijzigen
accounts-own-password-title = Wachtwoord wijzigen
accounts-own-current = Wachtwoord dat u nu hebt
accounts-own-step = Tweede stap bij het inloggen
accounts-own-step-on = Aan
accounts-own-step-off = Uit
accounts-own-step-on-lead = U logt in met uw wachtwoord en nog een stap.
accounts-own-step-off-lead = U logt in met alleen uw wachtwoord. Met een tweede stap is uw account veel veiliger.
# $count: how many codes on paper still work
accounts-own-codes-left = { $count ->
    [0] U hebt geen reservecodes meer.
    [one] U hebt nog 1 reservecode.
   *[other] U hebt nog { $count } reservecodes.
}
accounts-own-codes-link = Nieuwe reservecodes maken
accounts-own-codes-none = U hebt nog geen reservecodes.
accounts-own-app-link = Tweede stap aanzetten met een app
accounts-own-app-again-link = Een andere app of telefoon gebruiken
accounts-own-off-link = Tweede stap uitzetten
accounts-own-sessions = Waar u bent ingelogd
accounts-own-sessions-lead = Herkent u er een niet? Log daar uit en wijzig uw wachtwoord.
accounts-own-here = Dit apparaat
# $when: a moment in words
accounts-own-session-began = Ingelogd op { $when }.
accounts-own-session-seen = Laatst gebruikt op { $when }.
accounts-own-end = Daar uitloggen
accounts-own-end-others = Overal elders uitloggen
accounts-own-log-ins = Laatste keren dat u inlogde
accounts-own-log-ins-none = Hierover is nog niets bekend.
accounts-own-log-ins-not-you = Was u dat een keer niet? Wijzig dan meteen uw wachtwoord.
accounts-own-close = Account sluiten
accounts-own-close-lead = Trekt u uw toestemming voor het portaal in? Dan sluiten wij uw account. Aan uw huur verandert niets.
accounts-own-close-link = Naar mijn toestemmingen
accounts-own-told-password = Uw wachtwoord is gewijzigd. Op andere apparaten bent u nu uitgelogd.
accounts-own-told-off = De tweede stap staat uit.
accounts-own-told-ended = U bent daar uitgelogd.
accounts-own-told-others = U bent overal elders uitgelogd.
accounts-own-told-none = Daar was u al uitgelogd.
accounts-own-app-title = Tweede stap instellen
accounts-own-app-lead = Een app op uw telefoon maakt codes. Die vult u in na uw wachtwoord.
accounts-own-app-need = U hebt een app nodig die inlogcodes maakt. Er zijn er veel, ook gratis.
accounts-own-app-other = Uw app van nu blijft werken tot de nieuwe is ingesteld.
accounts-own-app-button = Verder
accounts-own-set-up-title = App instellen
accounts-own-set-up-button = Code controleren
accounts-own-code-missing = Vul de 6 cijfers uit uw app in, zoals 123 456.
accounts-own-app-done = De tweede stap staat aan. Op andere apparaten bent u nu uitgelogd.
accounts-own-codes-title = Nieuwe reservecodes
accounts-own-codes-lead = Met een reservecode logt u in als u uw telefoon kwijt bent.
accounts-own-codes-old = De codes van nu werken daarna niet meer.
accounts-own-codes-button = Nieuwe codes maken
accounts-own-codes-shown-title = Uw reservecodes
accounts-own-codes-shown-lead = Met een reservecode logt u in als u uw telefoon kwijt bent. Elke code werkt één keer.
accounts-own-codes-shown-how = Druk deze pagina af of schrijf de codes over. Bewaar ze niet bij uw telefoon.
accounts-own-codes-once = U ziet deze codes nu, en daarna nooit meer. Wij kunnen ze zelf ook niet lezen.
accounts-own-codes-kept = Ik heb ze bewaard
accounts-own-off-title = Tweede stap uitzetten
accounts-own-off-lead = Daarna logt u in met alleen uw wachtwoord. Dat is minder veilig.
accounts-own-off-codes = Uw app en uw reservecodes werken dan niet meer.
accounts-own-off-button = Tweede stap uitzetten
accounts-code-lost = Bent u uw telefoon kwijt? Vul dan een reservecode in.
# Followed by a telephone number
accounts-code-lost-all = Lukt inloggen op geen enkele manier? Bel ons:
accounts-code-lost-all-staff = Lukt inloggen op geen enkele manier? Vraag de beheerder om een nieuwe uitnodiging.
accounts-code-app-done = Uw app is ingesteld. U bent ingelogd.
accounts-code-codes-kept = Ik heb ze bewaard, ga verder
# $browser, $system: names
accounts-device = { $browser } op { $system }
accounts-device-other-browser = Een browser
accounts-device-other-system = een ander apparaat
accounts-too-many-own-code = Bent u uw telefoon en uw reservecodes kwijt? Bel ons.
accounts-mail-app-subject = Tweede stap bij { $organisation } ingesteld
accounts-mail-app-intro = Inloggen bij { $organisation } gaat voortaan met een code uit een nieuwe app.
accounts-mail-codes-subject = Nieuwe reservecodes bij { $organisation }
accounts-mail-codes-intro = Voor uw account bij { $organisation } zijn nieuwe reservecodes gemaakt. De oude werken niet meer.
accounts-mail-off-subject = Tweede stap bij { $organisation } uitgezet
accounts-mail-off-intro = Inloggen bij { $organisation } gaat voortaan met alleen uw wachtwoord.
accounts-mail-paper-subject = Reservecode gebruikt bij { $organisation }
accounts-mail-paper-intro = Iemand logde bij { $organisation } in met uw wachtwoord en een reservecode.
# $count: how many codes on paper still work
accounts-mail-paper-left = { $count ->
    [0] U hebt er geen meer: maak nieuwe in uw account.
    [one] U hebt er nog 1.
   *[other] U hebt er nog { $count }.
}
accounts-mail-code-call = Bel ons daarna op { $phone }. Zonder code komt niemand binnen.
accounts-code-hint-either = 6 cijfers uit uw app, of een reservecode
accounts-code-missing-either = Vul de 6 cijfers uit uw app in, zoals 123 456. Of vul een reservecode in.
accounts-code-wrong-either = Deze code klopt niet, of is al gebruikt. Vul de volgende code uit uw app in, of een andere reservecode.

# Passkeys
accounts-own-passkeys = Uw passkeys
# $day: when it was made
accounts-own-passkey-made = Gemaakt op { $day }.
# $day: when it was used last
accounts-own-passkey-used = Laatst gebruikt op { $day }.
accounts-own-passkey-link = Nog een passkey toevoegen
accounts-own-passkey-first-link = Tweede stap aanzetten met een passkey
accounts-own-passkey-title = Passkey toevoegen
accounts-own-passkey-lead = Met een passkey bevestigt u met uw vinger of gezicht dat u het bent. Of met de code van uw apparaat.
accounts-own-passkey-need = Uw vinger en uw gezicht blijven op uw apparaat. Wij krijgen die nooit.
accounts-own-passkey-app = Een app met codes instellen
accounts-own-passkey-make-title = Passkey maken
accounts-own-passkey-make-lead = Druk op de knop. Uw apparaat vraagt daarna om uw vinger, uw gezicht of een code.
accounts-own-passkey-make-button = Passkey maken
accounts-own-passkey-failed = De passkey is niet gemaakt, of het duurde te lang. Vul uw wachtwoord in en probeer het opnieuw.
accounts-own-passkey-many = U hebt al 10 passkeys. Verwijder er eerst een.
accounts-own-passkey-known = Dit apparaat heeft al een passkey voor dit portaal. Die kunt u gebruiken.
accounts-own-passkey-gone-link = Verwijderen
accounts-own-passkey-gone-title = Passkey verwijderen
# $device: where it was made; $day: when
accounts-own-passkey-gone-lead = Dit is de passkey van { $device }, gemaakt op { $day }.
accounts-own-passkey-gone-device = U kunt er daarna niet meer mee inloggen. Verwijder hem ook op uw apparaat zelf.
accounts-own-passkey-gone-last = Dit is uw laatste tweede stap. Daarna logt u in met alleen uw wachtwoord.
accounts-own-passkey-gone-button = Passkey verwijderen
accounts-own-passkey-last = Medewerkers loggen altijd in met een tweede stap. Stel eerst een app of een andere passkey in.
accounts-own-told-passkey = Uw passkey is toegevoegd. Overal elders bent u uitgelogd.
accounts-own-told-passkey-gone = De passkey is verwijderd. Overal elders bent u uitgelogd.
accounts-own-app-too-link = Ook een app met codes instellen
accounts-passkey-title = Inloggen met uw passkey
accounts-passkey-lead = Uw apparaat vraagt om uw vinger, uw gezicht of een code.
accounts-passkey-button = Passkey gebruiken
accounts-passkey-use = Inloggen met een passkey
accounts-passkey-again = Opnieuw proberen
accounts-passkey-other = Liever een code invullen
accounts-passkey-waiting = Bevestig op uw apparaat.
accounts-passkey-refused = U hebt niet bevestigd, of het duurde te lang. Druk nog eens op de knop.
accounts-passkey-elsewhere = Passkeys werken alleen op het gewone adres van dit portaal.
accounts-passkey-failed = Het is niet gelukt. Druk nog eens op de knop.
accounts-passkey-unsupported = Deze browser kan geen passkeys gebruiken.
accounts-passkey-noscript = Voor een passkey zijn scripts nodig. Uw browser heeft die uit staan.
accounts-passkey-late = Het duurde te lang. Probeer het opnieuw.
accounts-passkey-wrong = Deze passkey klopt niet. Probeer het opnieuw, of vul een code in.
accounts-code-lead-passkey = Bevestig met uw passkey dat u het bent.
accounts-code-paper-title = Geen passkey bij de hand?
accounts-code-paper-label = Reservecode
accounts-code-paper-hint = De codes die u op papier bewaarde
accounts-code-missing-paper = Vul een van uw reservecodes in.
accounts-code-wrong-paper = Deze reservecode klopt niet, of is al gebruikt. Vul een andere in.
# $organisation: the association
accounts-mail-passkey-subject = Passkey toegevoegd bij { $organisation }
accounts-mail-passkey-intro = Bij uw account bij { $organisation } is een passkey toegevoegd. Daarmee kunt u inloggen na uw wachtwoord.
accounts-mail-passkey-gone-subject = Passkey verwijderd bij { $organisation }
accounts-mail-passkey-gone-intro = Bij uw account bij { $organisation } is een passkey verwijderd.
# $organisation: the association
accounts-mail-alert-subject = Iemand raadt wachtwoorden op het portaal van { $organisation }
accounts-mail-alert-one-name = Met één inlognaam zijn binnen een uur meer dan 50 verkeerde wachtwoorden ingevuld.
accounts-mail-alert-everywhere = Binnen een uur zijn meer dan 200 verkeerde wachtwoorden ingevuld, met verschillende inlognamen.
accounts-mail-alert-codes = Iemand vulde een goed wachtwoord in, en daarna meer dan 5 verkeerde codes.
accounts-mail-alert-held = Het portaal remt dit af. Wie het account heeft, kan meestal gewoon inloggen.
accounts-mail-alert-do = Kijk of er die dag meer vreemds gebeurt. Licht zo nodig uw privacycoördinator in.
accounts-mail-alert-once = Over hetzelfde mailen wij u hoogstens één keer per uur.
