# Asking something about data, and following it: /privacy/verzoek and /mijn/verzoeken.

requests-tile = Bekijken, verbeteren, laten verwijderen of meenemen. Ook zonder account.
requests-title = Vraag iets over uw gegevens
requests-lead = Dit heet een privacyverzoek. Kies wat u wilt vragen.
requests-free = Het is gratis. U hoeft niet te zeggen waarom u het vraagt.
requests-no-account = U hebt geen account nodig. Vragen heeft geen nadeel voor uw huur of inschrijving.
requests-log-in-first = Hebt u een account? Dan hoeft u minder in te vullen.
requests-log-in = Inloggen en vragen
requests-we-know-you = U bent ingelogd. Wij weten dus al wie u bent.
requests-what-you-can-ask = Wat u kunt vragen
requests-refuse-and-takes = Wanneer wij nee mogen zeggen, en hoe lang het duurt
requests-choose = Dit vragen
requests-withdraw-consent = Wilt u een toestemming intrekken? Dat kan zonder verzoek.
requests-withdraw-consent-link = Naar mijn toestemmingen
requests-other-ways = Liever op een andere manier?
requests-other-ways-text = Mail, schrijf, bel of kom langs. Wij behandelen uw verzoek dan net zo.
requests-follow-already = Hebt u al een nummer en een code?
requests-follow-link = Volg uw verzoek
requests-back = Wat u kunt vragen
requests-kin = Iets vragen over iemand die is overleden
requests-kin-get = Wij kijken samen met u wat er kan. Bijvoorbeeld dat er geen post meer komt.
requests-kin-refuse = De privacywet geldt niet na het overlijden. Wij geven niet zomaar gegevens van de overledene.

requests-form-wish = Wat u vraagt
requests-form-you = Wie u bent
requests-form-you-why = Hiermee vinden wij uw gegevens, en kunnen wij antwoorden.
# $kind: the code of what is asked
requests-body = { $kind ->
    [access] Wat wilt u bekijken?
    [correction] Wat klopt er niet, en wat moet het zijn?
    [erasure] Wat moeten wij verwijderen?
    [restriction] Wat mogen wij even niet gebruiken, en waarom?
    [portability] Wat wilt u meenemen, en waarheen?
    [objection] Waartegen maakt u bezwaar?
    [no_marketing] Wilt u er iets bij zeggen?
    [human_eye] Naar welk besluit moet een medewerker kijken?
   *[other] Wat wilt u vragen?
}
# $kind: the code of what is asked
requests-body-hint = { $kind ->
    [access] Laat dit leeg als u alles wilt bekijken.
    [correction] Bijvoorbeeld: mijn achternaam is De Wit, niet De Witt.
    [erasure] Laat dit leeg als u alles wilt laten verwijderen.
    [restriction] Bijvoorbeeld: mijn telefoonnummer, want het is niet van mij.
    [portability] Laat dit leeg als u alles zelf wilt krijgen.
    [objection] Bijvoorbeeld: de vragenlijst na een reparatie. Zeg ook waarom, als u wilt.
    [no_marketing] Dit hoeft niet. Wij stoppen ook zonder uitleg.
    [human_eye] Schrijf ook wat u ervan vindt.
   *[other] Bijvoorbeeld: welke gegevens hebt u nog van mijn vader?
}
# $kind: the code of what is asked
requests-body-missing = { $kind ->
    [correction] Schrijf wat er niet klopt, en wat het moet zijn
    [restriction] Schrijf wat wij even niet mogen gebruiken, en waarom
    [objection] Schrijf waartegen u bezwaar maakt
    [human_eye] Schrijf om welk besluit het gaat
   *[other] Schrijf wat u wilt vragen
}
requests-deceased = Wie is overleden?
requests-deceased-hint = Voornaam en achternaam, en zo mogelijk het adres.
requests-deceased-missing = Vul in wie er is overleden
requests-relation = Wie bent u van deze persoon?
requests-relation-hint = Bijvoorbeeld: dochter, of executeur.
requests-relation-missing = Vul in wie u bent van deze persoon, zoals: dochter
# $body: what somebody asks; $deceased: who died; $relation: who asks
requests-kin-words =
    Overleden: { $deceased }
    Ik ben: { $relation }

    { $body }
requests-name = Naam
requests-name-hint = Voornaam en achternaam, zoals wij u kennen.
requests-name-missing = Vul uw naam in
requests-line-long = Gebruik hoogstens 140 tekens
requests-birth = Geboortedatum
requests-birth-hint = Zo vinden wij u sneller. Bijvoorbeeld 27 3 1985.
requests-birth-wrong = Vul uw hele geboortedatum in, zoals 27 3 1985. Of laat alles leeg.
requests-way = Hoe kunnen wij u antwoorden?
requests-way-text = Vul minstens één manier in.
requests-way-missing = Vul een e-mailadres, telefoonnummer of postadres in
requests-email = E-mailadres
requests-email-hint = Dan krijgt u een bericht als er nieuws is.
requests-phone = Telefoonnummer
requests-address = Postadres
requests-address-hint = Straat, huisnummer, postcode en plaats.
requests-address-wrong = Vul een postadres in, of laat dit leeg
requests-no-id = Stuur geen kopie van uw identiteitsbewijs. Die hebben wij niet nodig.
requests-to-check = Verzoek controleren
requests-not-sent-yet = U ziet eerst alles nog een keer. Daarna verstuurt u het pas.

# $when: a day in words; $state: a word
requests-earlier = U vroeg dit al op { $when }. Waar het staat: { $state }.
requests-earlier-link = Bekijk dat verzoek
requests-earlier-go-on = Wilt u het toch nog een keer vragen? Dat mag.

requests-check-title = Controleer uw verzoek
requests-check-lead = Er is nog niets verstuurd. Klopt alles?
requests-check-what = U vraagt
requests-your-words = In uw woorden
requests-check-password = Uw wachtwoord
requests-check-password-hint = Zo weten wij zeker dat u dit vraagt.
requests-send = Verzoek versturen
requests-change = Iets veranderen

requests-sent-title = Uw verzoek is verstuurd
requests-sent-yours = Uw nummer en uw code
requests-sent-number = Nummer
requests-sent-code = Code
requests-sent-keep = Schrijf nummer en code op, of druk deze pagina af. De code ziet u maar één keer.
requests-sent-code-gone = Dit verzoek was al verstuurd. Er is daarna een nieuwe code gemaakt.
requests-sent-mailed = U krijgt ook een e-mail met het nummer. De code staat daar niet in.
requests-sent-next = Wat er nu gebeurt
requests-sent-identity = Wij controleren wie u bent. U hoort van ons hoe dat gaat.
requests-sent-identity-kin = Wij vragen u om te laten zien wie u bent. U hoort van ons hoe.
requests-sent-known = Wij gaan meteen aan het werk.
# $target: a day in words; $last: a day in words
requests-sent-by = Wij willen u voor { $target } antwoorden. Uiterlijk is dat { $last }.
requests-sent-longer = Soms mogen er twee maanden bij. Dan hoort u dat op tijd, met de reden.
requests-sent-follow = Volgen, iets vragen of intrekken doet u met nummer en code.
requests-sent-follow-link = Volg uw verzoek
requests-print = Druk deze pagina af met het menu van uw browser.

requests-mine = Mijn privacyverzoeken
requests-mine-lead = Wat u over uw gegevens vroeg, en wanneer u antwoord krijgt.
requests-mine-none = U hebt nog niets gevraagd.
requests-mine-none-how = U mag bijvoorbeeld alles zien wat wij van u weten. Het is gratis.
requests-mine-new = Iets vragen
requests-mine-table = Uw verzoeken
requests-mine-number = Nummer
requests-mine-what = Wat
requests-mine-asked = Gevraagd op
requests-mine-state = Stand
requests-mine-by = Antwoord
requests-mine-others = Anders gevraagd
requests-mine-others-lead = Deze verzoeken gaan over u, maar kwamen niet uit uw account. Openen doet u met nummer en code.
requests-mine-others-code = Hebt u geen code? Bel ons dan.
requests-mine-back = Mijn overzicht

requests-state-received = Ontvangen
requests-state-identified = Identiteit gecontroleerd
requests-state-working = In behandeling
requests-state-waiting = Wacht op u
requests-state-done = Afgerond
requests-state-refused = Afgewezen
requests-state-withdrawn = Ingetrokken
requests-state-not-established = Gesloten: niet duidelijk wie het vroeg
# $day: a day in words
requests-by = Uiterlijk { $day }
requests-stands-still = De termijn staat stil
# $day: a day in words
requests-closed-on = Klaar op { $day }

# $number: of the request
requests-mail-received-subject = Wij hebben uw verzoek { $number } ontvangen
# $number: of the request
requests-mail-received = Wij hebben een verzoek van u ontvangen. Het nummer is { $number }.
# $day: a day in words
requests-mail-by = U krijgt uiterlijk { $day } antwoord.
requests-mail-log-in = Log in om het te lezen:
requests-mail-follow = U leest het met uw nummer en code:
# $phone: of the association
requests-mail-not-you = Hebt u niets gevraagd? Bel ons dan: { $phone }.
# $number: of the request
requests-mail-news-subject = Er is nieuws over uw verzoek { $number }
# $number: of the request
requests-mail-news = Er is nieuws over uw verzoek { $number }. Wat het is, staat niet in deze e-mail.

requests-follow-title = Volg uw verzoek
requests-follow-lead = Vul het nummer en de code van uw verzoek in.
requests-follow-account = Vroeg u het met uw account? Dan hebt u geen code nodig.
requests-follow-button = Verzoek openen
requests-follow-lost = Code kwijt? Bel ons, dan kijken wij samen hoe het verder kan.
requests-follow-no-match = Dit nummer en deze code horen niet bij elkaar. Kijk ze allebei na.
requests-follow-stopped = U volgt het verzoek niet meer op dit apparaat.
requests-follow-shared = Deelt u dit apparaat? Stop dan als u klaar bent. Na 30 minuten stopt het vanzelf.
requests-follow-stop = Stoppen met volgen
requests-number-hint = 8 cijfers, zoals 4829-1375.
requests-number-missing = Vul het nummer van uw verzoek in
requests-number-wrong = Vul een nummer in met 8 cijfers, zoals 4829-1375
requests-code-hint = 12 tekens, zoals C4HK-7WPR-9XDM.
requests-code-missing = Vul de code van uw verzoek in

# $number: of the request
requests-case = Verzoek { $number }
requests-stages = Waar uw verzoek staat
requests-stage-behind = gedaan
requests-clock = Wanneer u antwoord krijgt
# $day: a day in words
requests-clock-by = U krijgt uiterlijk { $day } antwoord.
# $day: a day in words
requests-clock-late = U had uiterlijk { $day } antwoord moeten hebben. Wij zijn te laat. Bel ons gerust.
# $day: a day in words
requests-clock-still = De termijn staat stil sinds { $day }. Wij weten nog niet zeker wie u bent.
requests-clock-still-how = Hoe u dat laat zien, leest u bij de berichten. Daarna gaat de termijn verder.
# $day: a day in words
requests-clock-extended = Op { $day } zeiden wij dat wij meer tijd nodig hebben. De reden staat bij de berichten.
requests-clock-runs-on = Wij wachten op u. De termijn loopt intussen door.
# $day: a day in words; $outcome: how far it was fulfilled
requests-gone-title = Dit verzoek is hier niet meer geopend
requests-gone-why = U was een tijd weg, opende een ander verzoek, of kreeg een nieuwe code. Er is niets verstuurd.
requests-gone-how = Typte u iets? Ga terug met uw browser: daar staat het nog. Bewaar het, en open uw verzoek opnieuw met het nummer en de code.
requests-gone-follow = Uw verzoek openen
requests-clock-closed = Dit verzoek is gesloten op { $day }.{ $outcome ->
    [whole] {" "}Wij deden wat u vroeg.
    [partly] {" "}Wij deden een deel. In het antwoord staat wat niet, en waarom.
    [nothing_held] {" "}Wij vonden geen gegevens van u.
    [unsaid] {" "}Staan uw gegevens bij ons? Dan gebruiken wij ze niet meer voor reclame.
   *[other] {""}
}
requests-complain = Lees waar u kunt klagen
requests-refused-how = Waarom wij nee zeiden, leest u bij de berichten. Niet mee eens?
requests-messages = Berichten
requests-messages-none = Er zijn nog geen berichten.
requests-messages-first = Naar het eerste bericht
requests-messages-later = Latere berichten
# $name: the association
requests-message-ours = { $name } schreef
requests-message-yours = U schreef
requests-message-yours-or-for-you = Door u of voor u geschreven
requests-message = Uw bericht
requests-message-hint = Vraag iets, of vul uw verzoek aan.
requests-message-button = Bericht versturen
requests-message-too-many = U stuurde vandaag al veel berichten. Kopieer uw tekst en stuur hem morgen, of bel ons.
requests-message-missing = Schrijf uw bericht
requests-answer = Uw antwoord
requests-answer-hint = Wij vroegen u iets. Na uw antwoord gaan wij verder.
requests-answer-button = Antwoord versturen
requests-files = Bestanden
requests-files-none = Er zijn nog geen bestanden.
requests-file = Bestand
requests-file-hint = Een PDF, JPG of PNG van hoogstens 10 MB. Bijvoorbeeld een brief die uw gelijk laat zien.
requests-file-button = Bestand sturen
requests-file-missing = Kies een bestand
# $most: how many
requests-file-too-many = U stuurde al { $most } bestanden. Bel ons als er meer nodig is.
# $kind: PDF, JPG or PNG
requests-file-download = { $kind } downloaden
# $number: of the request
requests-file-name = verzoek-{ $number }
requests-file-yours = Door u gestuurd
requests-file-yours-or-for-you = Door u of voor u gestuurd
requests-file-added = Door ons toegevoegd
requests-file-scan = Uw brief of e-mail
requests-file-answer = Ons antwoord
requests-file-destroyed = Vernietigd na de controle
requests-what-you-asked = Wat u vroeg
requests-no-words = U schreef er niets bij.
requests-steps = Wat er gebeurde
# $step: the code of a step
requests-step = { $step ->
    [asked] Uw verzoek kwam binnen
    [matched] Wij vonden uw gegevens
    [unmatched] Het waren niet uw gegevens. Wij zochten verder
    [assigned] Een medewerker kreeg uw verzoek
    [receipt_corrected] Wij verbeterden de dag waarop uw verzoek binnenkwam
    [identity_asked] Wij vroegen u te laten zien wie u bent
    [identity_shown] U liet zien wie u bent
    [strong_needed] Wij moeten zekerder weten wie u bent
    [asked_more] Wij stelden u een vraag
    [answered] U gaf antwoord
    [extended] Wij zeiden dat wij meer tijd nodig hebben
    [fulfilled] Wij gaven antwoord
    [refused] Wij zeiden nee, met de reden
    [withdrawn] U trok het verzoek in
   *[other] Gesloten: niet duidelijk wie het vroeg
}
requests-keep-link = Volgen zonder account
requests-keep-title = Volgen zonder account
requests-keep-lead = Met een nummer en een code volgt u dit verzoek ook zonder account. Handig als u uw account sluit.
requests-keep-again = Had u al een code? Dan werkt die daarna niet meer.
requests-keep-button = Code maken
requests-keep-made = Uw code is gemaakt
requests-keep-write = Schrijf nummer en code op. Wij laten de code maar één keer zien.
requests-keep-where = Hier volgt u het verzoek
requests-withdraw-link = Verzoek intrekken
requests-withdraw-title = Wilt u dit verzoek intrekken?
requests-withdraw-stops = Wij stoppen er meteen mee. U krijgt er geen antwoord meer op.
requests-withdraw-kept = Wat u vroeg, bewaren wij nog een tijd. Zo kunnen wij laten zien wat er gebeurde.
requests-withdraw-again = U mag later altijd weer iets vragen.
requests-withdraw-button = Verzoek intrekken
requests-told-sent = Uw verzoek is verstuurd.
requests-told-message = Uw bericht is verstuurd.
requests-told-file = Uw bestand is verstuurd.
requests-told-withdrawn = U trok dit verzoek in.
