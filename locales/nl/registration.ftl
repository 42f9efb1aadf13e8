registration-title = Maak uw account
registration-lead = Met een account ziet u uw gegevens en regelt u uw woonzaken.
registration-cost = Het is gratis en duurt ongeveer 5 minuten.
registration-person-title = Uw gegevens
registration-person-why = Zo weten wij wie u bent. Uw toestemming geeft u onderaan.
registration-role = Ik ben
registration-tenant = huurder
registration-applicant = woningzoekende
registration-given = Voornamen of voorletters
registration-prefix = Tussenvoegsel
registration-family = Achternaam
registration-birth = Geboortedatum
registration-birth-hint = Bijvoorbeeld: 27 3 1985
registration-email = E-mailadres
registration-email-hint = Wij sturen u een e-mail om uw adres te bevestigen.
registration-phone = Telefoonnummer
registration-address-title = Uw adres
registration-address-why = Wij sturen brieven naar dit adres.
registration-country = Land
registration-country-here = Nederland
registration-country-hint = Woont u in een ander land? Typ dan de naam van dat land.
registration-postcode = Postcode
registration-number = Huisnummer en toevoeging
registration-number-hint = Bijvoorbeeld: 12-a
registration-street = Straat
registration-town = Plaats
registration-consent-title = Uw toestemming
registration-consent-why = Voor een account hebben wij uw toestemming nodig.
registration-consent-read = Lees eerst hoe wij omgaan met uw gegevens
registration-consent-account = Ja, ik geef toestemming voor mijn account
registration-consent-account-hint = U kunt uw toestemming altijd intrekken.
registration-consent-newsletter = Ja, stuur mij de nieuwsbrief
registration-consent-newsletter-hint = U krijgt ook een account zonder de nieuwsbrief.
registration-text-version = Versie { $version }, geldig vanaf { $day }
registration-submit = Account maken
registration-have-account = Hebt u al een account?
registration-have-account-link = Log in

registration-role-missing = Kies of u huurder of woningzoekende bent
registration-given-wrong = Vul uw voornamen of voorletters in met alleen letters, zoals Sanne of S.J.
registration-prefix-wrong = Vul uw tussenvoegsel in met alleen letters, zoals van den
registration-family-missing = Vul uw achternaam in, zoals Jansen
registration-family-wrong = Vul uw achternaam in met alleen letters, zoals Jansen
registration-name-long = Deze naam is te lang. Vul hoogstens 100 letters in
registration-name-organisation = Dit lijkt een bedrijf. Een account is voor één persoon: vul uw eigen naam in
registration-birth-missing = Vul uw geboortedatum in, zoals 27 3 1985
registration-birth-incomplete = Vul de dag, de maand en het jaar in, zoals 27 3 1985
registration-birth-year-short = Vul het jaar in met 4 cijfers, zoals 1985
registration-birth-month = Vul de maand in als getal of als woord, zoals 3 of maart
registration-birth-not-a-date = Deze datum bestaat niet. Vul uw geboortedatum in, zoals 27 3 1985
registration-birth-future = Deze datum is nog niet geweest. Controleer het jaar
registration-birth-too-old = Dit is langer dan 120 jaar geleden. Controleer het jaar
registration-email-missing = Vul uw e-mailadres in, zoals naam@voorbeeld.nl
registration-email-wrong = Vul een e-mailadres in met een @ en een punt, zoals naam@voorbeeld.nl
registration-email-long = Dit e-mailadres is te lang. Vul een korter adres in
registration-email-quoted = Wij kunnen niet mailen naar een adres met aanhalingstekens. Vul een ander adres in
registration-email-not-ascii = Voor de @ kunnen wij alleen gewone letters gebruiken. Vul een ander adres in
registration-phone-letters = Vul een telefoonnummer in zonder letters, zoals 06 12345678
registration-phone-wrong = Vul een telefoonnummer in dat bestaat, zoals 06 12345678
registration-country-wrong = Vul de naam van een land in, zoals Nederland
registration-postcode-wrong = Vul een postcode in met 4 cijfers en 2 letters, zoals 7311 AB
registration-postcode-not-issued = Deze postcode bestaat niet. Vul een postcode in zoals 7311 AB
registration-postcode-foreign = Vul een postcode in met alleen letters en cijfers, of laat dit leeg
registration-number-missing = Vul uw huisnummer in, zoals 12 of 12-a
registration-number-wrong = Vul een huisnummer in dat met een cijfer begint, zoals 12 of 12-a
registration-number-foreign = Vul een korter huisnummer in, of laat dit leeg
registration-street-missing = Vul uw straat in, zoals Hoofdstraat
registration-street-wrong = Vul een straat in met letters, zoals Hoofdstraat. Hoogstens 100 tekens
registration-town-missing = Vul uw plaats in, zoals Apeldoorn
registration-town-wrong = Vul een plaats in met letters, zoals Apeldoorn. Hoogstens 80 tekens
registration-consent-missing = Geef toestemming als u een account wilt
registration-consent-changed = Deze tekst is intussen veranderd. Lees de nieuwe tekst en kies opnieuw
registration-login-wrong = Kies een inlognaam van minstens 3 letters of cijfers, zoals sanne.devries
registration-login-address = Kies een inlognaam zonder @, zoals sanne.devries
registration-login-taken = Deze inlognaam is al in gebruik. Kies een andere, zoals sanne.devries

registration-sent-title = Open uw e-mail
registration-sent-lead = Wij hebben u een e-mail gestuurd met een link.
registration-sent-step-1 = Open de e-mail en druk op de link. Die werkt 24 uur.
registration-sent-step-2 = Kies een wachtwoord. Dan is uw account klaar.
registration-sent-purged = Doet u niets? Dan wissen wij uw antwoorden na 7 dagen.
registration-sent-nothing-title = Geen e-mail gekregen?
registration-sent-nothing = Kijk bij de ongewenste e-mail. Of vul het formulier opnieuw in en controleer uw e-mailadres.
registration-sent-again = Formulier opnieuw invullen

registration-under-16-title = Wij helpen u graag, samen met uw ouder
registration-under-16-lead = U bent nog geen 16 jaar. Dan mag u zelf geen account maken.
registration-under-16-how = Bel ons of kom langs, samen met uw ouder of voogd. Een medewerker helpt u verder.
registration-under-16-at-16 = Wordt u 16? Dan kunt u zelf een account maken.
registration-under-16-nothing = Wij hebben niets bewaard van wat u invulde.
registration-under-16-contact = Bekijk hoe u ons bereikt

registration-confirm-title = Kies een wachtwoord
registration-confirm-lead = U bent { $name } en u gebruikt { $email }. Klopt dat niet? Sluit dan deze pagina.
registration-confirm-shared-title = Er is al een account met dit e-mailadres
registration-confirm-shared = Is dat uw account? Maak dan geen tweede account. Log in of vraag een nieuw wachtwoord aan.
registration-confirm-shared-login = Deelt u dit e-mailadres met iemand? Kies dan hieronder een eigen inlognaam.
registration-confirm-login = Inlognaam
registration-confirm-login-hint = Hiermee logt u in. Bijvoorbeeld: sanne.devries
registration-confirm-password = Wachtwoord
registration-confirm-password-hint = Minstens 8 tekens. Een zin van een paar woorden is makkelijk en sterk.
registration-confirm-again = Wachtwoord nog een keer
registration-confirm-agreed = Hier zei u ja op
registration-confirm-texts = Onze tekst is veranderd sinds u het formulier invulde. Lees de nieuwe tekst en kies opnieuw.
registration-confirm-submit = Account klaarmaken
registration-confirm-log-in = Inloggen
registration-confirm-forgotten = Nieuw wachtwoord aanvragen

registration-stale-title = Deze link werkt niet meer
registration-stale-waits = De link is te oud of al vervangen. Wij sturen u graag een nieuwe.
registration-stale-new = Nieuwe link sturen
registration-stale-gone = De link is al gebruikt of te oud. Hebt u uw account al gemaakt? Dan kunt u inloggen.
registration-stale-start = Opnieuw een account maken

registration-closed-title = Uw account is gesloten
registration-closed-lead = U hebt uw toestemming ingetrokken. U bent uitgelogd en kunt niet meer inloggen.
registration-closed-tenancy = Huurt u bij ons? Dan verandert er niets aan uw huur.
# $what: a word of our own
registration-closed-newsletter = { $what ->
    [gestopt] De nieuwsbrief stopt ook. U trok die toestemming in.
    [blijft] Uw toestemming voor de nieuwsbrief geldt nog.
    [geen] U krijgt geen nieuwsbrief. Dat blijft zo.
   *[anders] Gaf u ook toestemming voor de nieuwsbrief? Die trekt u apart in.
}
registration-closed-newsletter-end = Wilt u die ook intrekken? Bel ons of schrijf ons. Een account is niet nodig.
registration-closed-requests = Loopt er een verzoek? Dat gaat gewoon door.
registration-closed-back = Wilt u weer een account? Dat kan altijd.
registration-closed-mail = Wij sturen u een e-mail ter bevestiging.

registration-mail-confirm-subject = Maak uw account bij { $organisation } klaar
registration-mail-confirm = U vroeg een account aan bij { $organisation }. Open deze link en kies een wachtwoord:
# Instead of registration-mail-confirm, when the address has an account already.
registration-mail-known = U vroeg een account aan bij { $organisation }. Er is al een account met dit e-mailadres.
registration-mail-known-log-in = Is dat account van u? Dan hebt u geen nieuw account nodig. Log hier in:
registration-mail-known-forgotten = Weet u uw wachtwoord niet meer? Kies hier een nieuw wachtwoord:
registration-mail-known-shared = Deelt u dit e-mailadres met iemand? Maak dan met deze link uw eigen account:
registration-mail-confirm-valid = De link werkt 24 uur.
registration-mail-not-you = Hebt u dit niet gedaan? Dan hoeft u niets te doen. Na 7 dagen wissen wij de aanvraag.
registration-mail-closed-subject = Uw account bij { $organisation } is gesloten
registration-mail-closed = U trok uw toestemming in voor uw account bij { $organisation }. Uw account is gesloten.
# $login: a log-in name
registration-mail-closed-login = Het gaat om het account met inlognaam { $login }.
registration-mail-closed-newsletter-too = Uw toestemming voor de nieuwsbrief trok u ook in.
registration-mail-closed-newsletter-stands = Uw toestemming voor de nieuwsbrief geldt nog. Wilt u die ook intrekken? Bel ons dan: { $phone }.
registration-mail-closed-contact = Hebt u dit niet gedaan? Bel ons dan: { $phone }.
