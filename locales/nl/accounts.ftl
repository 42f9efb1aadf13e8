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
accounts-reason-question = Een vraag of verzoek van de bewoner
accounts-reason-linking = Een account aan een woning koppelen
accounts-reason-consent = Een toestemming op papier verwerken
accounts-reason-complaint = Een klacht of melding
accounts-reason-quality = Nakijken of de gegevens kloppen
accounts-reason-request = Uw privacyverzoek behandelen
