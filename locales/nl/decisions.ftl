# Deciding on a privacy request: answering, refusing, extending, and the letters that tell of it.

decisions-title = Beslissen over verzoek { $number }
decisions-lead = Kies wat u besluit. U ziet de brief voordat hij weggaat.
decisions-write = Brief schrijven
decisions-answer = Verzoek beantwoorden
decisions-answer-lead = Wij deden wat er is gevraagd, of een deel ervan.
decisions-extension = Antwoord uitstellen (verlengen)
decisions-extension-lead = Het antwoord kost meer tijd. De persoon hoort waarom.
decisions-refusal = Verzoek weigeren
decisions-refusal-lead = Wij doen niet wat er is gevraagd. De persoon hoort waarom, en waar klagen kan.
decisions-not-established = Stoppen omdat de identiteit niet vaststaat
decisions-not-established-lead = Wij vroegen wie de aanvrager is. Daar kwam geen goed antwoord op.
decisions-receipt = Ontvangstbevestiging
decisions-receipt-lead = Wie per post, mail of telefoon vroeg, hoort zo dat het verzoek er is.

decisions-first = Eerst nodig
decisions-closed = Dit verzoek is al afgesloten.
decisions-closed-how = Wat wij schreven, staat bij het verzoek.
decisions-identity = Wij weten nog niet zeker wie dit vraagt.
decisions-identity-how = Stel eerst de identiteit vast.
# $count: of tasks
decisions-tasks = { $count ->
    [one] Er staat nog 1 taak open buiten het portaal.
   *[other] Er staan nog { $count } taken open buiten het portaal.
}
decisions-tasks-how = Rond die eerst af.
decisions-unsearched = Buiten het portaal is nog niets nagekeken.
decisions-unsearched-how = Maak eerst het zoekwerk, en rond het af.
# $count: of notes
decisions-notes = { $count ->
    [one] Er is nog 1 notitie niet beoordeeld.
   *[other] Er zijn nog { $count } notities niet beoordeeld.
}
decisions-notes-how = Beoordeel die eerst.
# $count: of fields
decisions-fields = { $count ->
    [one] Over 1 gegeven is nog niets besloten.
   *[other] Over { $count } gegevens is nog niets besloten.
}
decisions-fields-how = Besluit daar eerst over.
decisions-extended = Dit verzoek is al verlengd. Dat mag maar één keer.
# $day: a date
decisions-extended-how = Geef uiterlijk op { $day } antwoord.
# $day: a date
decisions-over = Verlengen kon tot en met { $day }.
decisions-over-how = Geef zo snel mogelijk antwoord.
decisions-stopped = De klok staat stil, want wij wachten op de identiteit.
decisions-stopped-how = Verlengen kan als de klok weer loopt.
decisions-not-asked = De aanvrager hoeft nu niet te tonen wie die is.
decisions-not-asked-how = Vraag dat eerst, en wacht op antwoord.
decisions-too-soon = De aanvrager heeft nog tijd om te tonen wie die is.
# $day: a date
decisions-too-soon-how = Hierom stoppen kan vanaf { $day }.
decisions-absolute = Nee zeggen tegen reclame mag altijd. Dit verzoek weigeren wij nooit.
decisions-absolute-how = Stop de reclame, en beantwoord het verzoek.
decisions-known = Wij weten wie dit vraagt.
decisions-known-how = Beantwoord het verzoek, of weiger het met een reden.
decisions-receipt-sent = De ontvangstbevestiging is al gemaakt.
decisions-receipt-sent-how = U kunt de brief opnieuw afdrukken.
decisions-to-letters = Naar de brieven
decisions-to-identity = Naar de identiteit
decisions-to-tasks = Naar het zoekwerk
decisions-to-notes = Naar de notities
decisions-to-case = Terug naar het verzoek
decisions-to-match = Naar de koppeling
decisions-to-answer = Verzoek beantwoorden
decisions-to-decisions = Naar alle besluiten

# $day: a date
decisions-extension-day = De nieuwe laatste dag is { $day }.
# $day: a date
decisions-extension-until = Verlengen kan tot en met { $day }, en maar één keer.
# $day: a date
decisions-asked-on = Wij vroegen op { $day } wie de aanvrager is.
decisions-no-mail = Wij hebben geen e-mailadres. Bel de persoon als de brief klaarstaat.
decisions-email-disputed = De persoon zegt dat het e-mailadres niet klopt. Er gaat geen mail uit: bel als de brief klaarstaat.
decisions-address-disputed = De persoon zegt dat het postadres niet klopt. Vraag waar een brief heen kan.
decisions-no-portal = Deze persoon heeft geen account en geen volgcode. De brief gaat dus per post.
decisions-nobody = Dit verzoek is niet aan een persoon gekoppeld. U antwoordt dus dat wij geen gegevens hebben.
decisions-no-advice = Er is nog geen advies gevraagd of gegeven.
decisions-group-what = Wat de persoon leest
decisions-outcome = Wat deden wij?
decisions-outcome-whole = Alles wat er is gevraagd
decisions-outcome-partly = Een deel van wat er is gevraagd
decisions-outcome-nothing = Wij hebben geen gegevens van deze persoon
# $count: of notes
decisions-outcome-withheld = { $count ->
    [one] Er blijft 1 notitie uit het antwoord. Kies daarom “Een deel”, en schrijf waarom.
   *[other] Er blijven { $count } notities uit het antwoord. Kies daarom “Een deel”, en schrijf waarom.
}
decisions-left-out-changed = Intussen blijven er andere notities uit het antwoord. Controleer deze tekst.
decisions-dossier-opens = De persoon kan daarna 30 dagen alles openen wat in het portaal staat.
# $count: of notes
decisions-dossier-without = { $count ->
    [one] Alleen 1 weggelaten notitie staat daar niet in.
   *[other] Alleen { $count } weggelaten notities staan daar niet in.
}
decisions-outcome-missing = Kies of wij alles deden, of een deel.
decisions-done = Wat wij deden
decisions-done-hint = Schrijf aan de persoon zelf: “U krijgt alle gegevens over uw huurcontract.”
decisions-done-missing = Schrijf op wat wij deden, zoals “Wij hebben uw adres verbeterd.”
decisions-withheld = Wat wij niet deden, en waarom
decisions-withheld-hint = Alleen bij een deel. Noem wat u weglaat en de reden in de wet.
decisions-withheld-missing = Schrijf op wat wij niet deden, en waarom niet.
decisions-reason = Waarom
decisions-reason-missing = Schrijf de reden op, in woorden die de persoon begrijpt.
decisions-refusal-reason-hint = De klachtenweg zet het portaal er zelf bij. Is een verzoek overdreven? Leg dan uit waarom. Geld vragen wij nooit.
decisions-extension-reason-hint = Waarom kost het meer tijd? “Uw verzoek is ingewikkeld” is te weinig.
decisions-group-reader = Wie het leest, en hoe
decisions-name = Naam in de aanhef
decisions-name-hint = Zoals de aanvrager zich noemt, of zoals wij die kennen.
decisions-name-missing = Vul de naam in van wie de brief krijgt.
decisions-way = Hoe gaat de brief weg?
decisions-way-portal = In het portaal
decisions-way-post = Per post, u drukt hem af
decisions-way-missing = Kies hoe de brief weggaat.
decisions-address = Adres
decisions-address-hint = Alleen bij post: straat op de eerste regel, postcode en plaats daaronder.
decisions-address-missing = Vul straat, postcode en plaats in, zoals “Lindenhof 12” en “7311 AB Apeldoorn”. Gebruik 2 tot 5 regels.
# $day: a date
decisions-moved = Het adres dat wij kennen, staat hier pas sinds { $day }. Misschien vulde een ander het in.
decisions-checked = Ik controleerde het adres op een andere manier
decisions-checked-hint = Alleen bij post. Bel bijvoorbeeld naar het nummer dat wij al langer kennen.
decisions-checked-missing = Controleer eerst het adres. Zet daarna een vinkje.
decisions-too-long = De brief wordt te lang om af te drukken. Maak de tekst korter.
decisions-to-preview = Brief bekijken

# $title: what is decided
decisions-preview = { $title }: controleer de brief
decisions-preview-lead = Zo leest de persoon het. Er is nog niets verstuurd.
decisions-the-letter = De brief
decisions-sending = Als u deze brief verstuurt
decisions-sends-mail = De persoon leest de brief in het portaal. Een mail zegt dat er nieuws is.
decisions-sends-post = U drukt de brief daarna af en doet hem op de post.
decisions-effect-closed = Het verzoek is daarna afgesloten. Dat kunt u niet terugdraaien.
decisions-effect-extension = Het verzoek blijft open, met de nieuwe laatste dag.
decisions-effect-receipt = Aan het verzoek verandert niets.
decisions-send = Brief versturen
decisions-change = Tekst veranderen
decisions-pdf = Brief als PDF
decisions-changed = De brief is intussen veranderd. Lees hem nog een keer, en verstuur hem dan.

decisions-letters = Brieven en besluit
decisions-no-letters = Er is nog geen brief gestuurd.
decisions-to-decide = Beslissen
# $way: how it left
# $when: a date with time
decisions-sent-note = { $when }. { $way }.
decisions-told-mailed = De brief staat in het portaal. De persoon krijgt een mail dat er nieuws is.
decisions-told-portal = De brief staat in het portaal.
decisions-told-post = De brief is vastgelegd. Druk hem nu af en doe hem op de post.
decisions-told-no-file = Van deze brief kan geen PDF worden gemaakt. Druk deze pagina af.
decisions-your-letters = Onze brieven aan u
