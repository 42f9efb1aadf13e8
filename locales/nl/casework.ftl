# A privacy request as employees work on it.

casework-kind-access = Inzage
casework-kind-correction = Correctie
casework-kind-erasure = Verwijdering
casework-kind-restriction = Beperking
casework-kind-portability = Gegevens meenemen
casework-kind-objection = Bezwaar
casework-kind-no-marketing = Geen reclame
casework-kind-human-eye = Mens laten kijken
casework-kind-next-of-kin = Nabestaande
casework-state-received = Ontvangen
casework-state-identified = Identiteit gecontroleerd
casework-state-working = In behandeling
casework-state-waiting = Wacht op de persoon
casework-state-done = Beantwoord
casework-state-refused = Afgewezen
casework-state-withdrawn = Ingetrokken
casework-state-not-established = Identiteit niet vastgesteld
casework-channel-account = Via het eigen account
casework-channel-website = Via de website, zonder account
casework-channel-mail = E-mail
casework-channel-letter = Brief
casework-channel-phone = Telefoon
casework-channel-desk = Balie
casework-channel-message = In een bericht bij een ander verzoek
# $day: a date
casework-still = Klok staat stil sinds { $day }
casework-today = Streefdatum is vandaag
# $days: until the target day
casework-days-left = { $days ->
    [one] Nog 1 dag
   *[other] Nog { $days } dagen
}
casework-last-day = Laatste dag is vandaag
# $days: until the legal last day
casework-past-target = { $days ->
    [one] Na streefdatum, nog 1 dag
   *[other] Na streefdatum, nog { $days } dagen
}
# $days: since the legal last day
casework-late = { $days ->
    [one] Te laat, 1 dag
   *[other] Te laat, { $days } dagen
}

# $number: of the request
casework-title = Verzoek { $number }
casework-meanwhile = Een collega veranderde dit verzoek intussen
casework-meanwhile-how = Er is nog niets opgeslagen. Wat u typte, staat er nog. Kijk wat er veranderde, en kies dan opnieuw.
casework-told-assigned = Het verzoek is toegewezen.
casework-told-released = Het verzoek heeft nu geen behandelaar.
casework-told-remarked = De opmerking is bewaard.
casework-told-advised = Het advies is bewaard.
casework-asked = Wat is er gevraagd
casework-no-words = Er is niets bij geschreven.
casework-channel = Hoe het kwam
casework-asked-by = Gevraagd namens de persoon door
casework-received = Ontvangen
casework-noted = Hier genoteerd
casework-lang = Taal
casework-dutch = Nederlands
casework-english = Engels
casework-files = Bestanden
casework-file-scan = Scan van het verzoek
casework-file-evidence = Bewijs
casework-file-identity = Beeld van een identiteitsbewijs
casework-file-found = Gevonden buiten het portaal
casework-file-answer = Bij het antwoord
# $day: a date
casework-file-destroyed = Vernietigd op { $day }
casework-who = Wie vraagt het, en over wie gaat het
casework-as-said = Wie het vraagt
casework-as-said-how = Zoals deze persoon het zelf zegt. Wij hebben het niet gecontroleerd.
casework-about = Over wie het gaat
casework-unmatched = Dit verzoek is nog niet aan een persoon gekoppeld.
casework-unmatch = Toch iemand anders? Maak de koppeling los
casework-unmatch-title = Gaat dit verzoek over iemand anders?
casework-unmatch-lead = Het verzoek hoort daarna bij niemand, tot u opnieuw koppelt.
casework-unmatch-effect = Stuurden wij een code? Die werkt dan niet meer. Stond de termijn stil, dan telt dat niet. Zoekwerk dat af was, begint opnieuw, en de bestanden daarvan worden vernietigd. Onze brieven van tot nu toe ziet de aanvrager niet meer: daar kan de naam van deze persoon in staan.
casework-unmatch-why = Waarom is dit niet de goede persoon?
casework-unmatch-why-hint = Dit komt bij de opmerkingen van collega’s te staan.
casework-unmatch-button = Koppeling losmaken
casework-unmatch-proved = De aanvrager liet al zien wie die is, met gegevens uit dit dossier.
casework-unmatch-decided = U besloot al over een gegeven van deze persoon. De koppeling blijft daarom staan.
casework-unmatch-lines = Haal eerst weg wat u bij de correctie opschreef. Dat gaat over deze persoon.
casework-unmatch-closed = Dit verzoek is afgesloten. De koppeling blijft staan.
casework-open-file = Dossier van deze persoon openen
casework-name = Naam
casework-birth-date = Geboortedatum
casework-email = E-mailadres
casework-phone = Telefoonnummer
casework-address = Adres
casework-days = Termijn
casework-target = Streefdatum
casework-last = Uiterlijk volgens de wet
casework-suspended = Klok staat stil sinds
casework-identity-link = Laten zien wie het is
casework-identity-answered = Klok liep weer door op
casework-extended = Verlengd op
casework-ask-until = Identiteit vragen stopt de klok tot en met
casework-extend-until = Verlengen kan tot en met
casework-identity = Identiteit
casework-need = Nodig
casework-need-nothing = Niets
casework-need-known = Een account of een bekend contact
casework-need-strong = Twee stappen, een brief of de balie
casework-shown = Getoond
casework-shown-not-yet = Nog niet
casework-shown-session = Ingelogd met wachtwoord
casework-shown-session-two-steps = Ingelogd met twee stappen
casework-shown-representative = Vertegenwoordiger, bevestigd door een medewerker
casework-shown-mail-code = Code op een bekend e-mailadres
casework-shown-mail-code-and-facts = Code op een bekend e-mailadres, en gegevens die klopten
casework-shown-phone-code = Code op een bekend telefoonnummer
casework-shown-letter-code = Code per brief naar de woning
casework-shown-desk = Gezien aan de balie
casework-shown-video = Gezien via beeldbellen
casework-shown-shielded-copy = Afgeschermde kopie, daarna vernietigd
casework-others = Andere verzoeken
casework-other-repeated = hiervan is dit een herhaling
casework-other-repeat = herhaling van dit verzoek
casework-take = Zelf oppakken
casework-take-over = Overnemen
casework-release = Loslaten
casework-give-to = Aan een collega geven
casework-give = Verzoek geven
casework-handler-missing = Kies een collega die aan verzoeken werkt.
casework-advice = Advies van de functionaris gegevensbescherming
casework-advice-label = Uw advies
casework-advice-hint = Beslissen doet de privacycoördinator.
casework-advice-button = Advies bewaren
casework-remarks = Opmerkingen van collega’s
casework-remarks-how = Deze krijgt de persoon niet als bericht. Vraagt iemand om inzage? Dan horen ze er wel bij.
casework-remark-label = Nieuwe opmerking
casework-remark-button = Opmerking bewaren
casework-text-missing = Schrijf eerst iets op.
# $count: of characters
casework-text-long = Deze tekst heeft { $count } tekens. Er passen er 10.000.
casework-timeline = Wat er gebeurde
casework-step-asked = Verzoek ontvangen
casework-step-matched = Gekoppeld aan een persoon
casework-step-unmatched = Koppeling met een persoon losgemaakt
# $name: of an employee
casework-step-assigned = Toegewezen aan { $name }
casework-step-released = Losgelaten
casework-step-identity-asked = Gevraagd wie de aanvrager is
# $how: in words
casework-step-identity-shown = Identiteit getoond: { $how }
casework-step-strong-needed = Meer zekerheid over de identiteit nodig
casework-step-asked-more = Iets gevraagd aan de persoon
casework-step-answered = De persoon antwoordde
casework-step-extended = Verlengd
casework-step-fulfilled = Beantwoord
casework-step-refused = Afgewezen
casework-step-withdrawn = Ingetrokken
casework-step-not-established = Gesloten: identiteit niet vastgesteld
casework-step-other = Een stap van een nieuwere versie
casework-by-person = Door de persoon
casework-by-portal = Door dit portaal

casework-told-taken-in = Het verzoek is ingenomen.
casework-told-matched = Het verzoek is aan deze persoon gekoppeld.
casework-told-unmatched = De koppeling is losgemaakt. Zoek nu de goede persoon.
casework-told-sent = Het bericht staat klaar voor de persoon.
casework-unmailed-no-address = Er ging geen mail uit: wij hebben geen e-mailadres. Bel of schrijf.
casework-unmailed-disputed = Er ging geen mail uit. De persoon zegt dat het e-mailadres niet klopt. Bel of schrijf.
casework-told-noted = Het antwoord van de persoon is vastgelegd.
casework-told-tasks-made = Het zoekwerk staat klaar.
casework-told-task-taken = U doet deze taak.
casework-told-task-done = De taak is afgerond.
casework-told-task-was-done = Een collega rondde deze taak al af. Er is niets veranderd.
casework-match = Koppelen aan een persoon
casework-match-title = Over wie gaat dit verzoek?
casework-match-lead = Zoek de persoon. Vergelijk wat wij weten met wat de aanvrager zegt.
casework-match-search = De persoon zoeken
casework-match-few = Minder dan 2 gegevens zijn gelijk. Vraag eerst meer voordat u koppelt.
casework-match-chosen-lead = Van wat zij zeggen, is weinig of niets gelijk aan wat wij weten. Koppel alleen als u zeker weet dat dit de goede persoon is.
casework-match-other = Toch niet? Zoek iemand anders
casework-match-chosen = Weinig is gelijk: weet u het zeker?
casework-match-why = Hoe weet u dat dit dezelfde persoon is?
casework-match-why-hint = Dit komt bij de opmerkingen. Wie later beslist, leest het.
casework-match-button = Aan deze persoon koppelen
casework-said-nothing = De aanvrager zei niets over zichzelf.
casework-fact-same = Gelijk
casework-fact-different = Anders
casework-fact-unknown = Niet te vergelijken
casework-messages = Berichten
casework-no-messages = Er zijn nog geen berichten.
casework-messages-earlier = Eerdere berichten
casework-messages-newest = Naar de nieuwste berichten
casework-from-person = Van de persoon
# $by: an employee
casework-noted-by = Van de persoon, vastgelegd door { $by }
casework-becomes = Maak hier een nieuw verzoek van
casework-message-label = Bericht aan de persoon
casework-message-hint = De persoon leest dit bij het verzoek.
casework-message-button = Bericht sturen
casework-waits = Wij wachten op antwoord
casework-waits-hint = De termijn loopt door.
casework-reply-label = Antwoord van de persoon
casework-reply-hint = Kwam er antwoord per telefoon, brief of mail? Schrijf dat hier op.
casework-reply-button = Antwoord vastleggen
casework-from-message-title = Nieuw verzoek uit een bericht
# $day: a date
casework-from-message-lead = Dit bericht kwam op { $day }. De termijn begint op die dag.
casework-from-message-button = Nieuw verzoek maken
casework-follow = Verzoek volgen zonder account
casework-follow-how = Met het nummer en een code ziet de aanvrager hoe het ervoor staat. Een nieuwe code vervangt de vorige.
casework-follow-button = Nieuwe code maken
casework-code-title = Geef dit nummer en deze code aan de aanvrager
casework-code-number = Nummer:
casework-code-code = Code:
casework-code-how = U ziet de code alleen nu. Schrijf hem in de brief of lees hem voor.
