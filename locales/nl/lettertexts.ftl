# Employees: the association's own words in letters about requests.

lettertexts-title = Teksten van brieven
lettertexts-lead = Dit staat in brieven over privacyverzoeken. Wat de wet wil, zet het programma er zelf bij.
lettertexts-tile = Schrijf en publiceer de woorden in brieven over privacyverzoeken.
lettertexts-now = Tekst van nu
# $day: a date in words, $number: of the version
lettertexts-version = Versie { $number } van { $day }
lettertexts-open = Tekst bekijken en schrijven
lettertexts-of = Brief: { $letter }

lettertexts-receipt = Ontvangst bevestigen
lettertexts-identity = Vragen wie iemand is
lettertexts-extension = Antwoord duurt langer (verlenging)
lettertexts-answer = Antwoord: wij deden het
lettertexts-partial = Antwoord: wij deden een deel
lettertexts-refusal = Antwoord: wij doen het niet (weigering)
lettertexts-not-established = Gestopt: niet bekend wie het is
lettertexts-withdrawn = Verzoek ingetrokken

lettertexts-law = Dit schrijft het programma
lettertexts-law-how = Deze delen kunt u niet weghalen. U ziet ze in het voorbeeld.
lettertexts-law-receipt = De laatste dag voor het antwoord, en dat het verzoek gratis is.
lettertexts-law-identity = De reden van de twijfel, geen kopie van een paspoort, en wanneer het antwoord komt. Ook: praten met ons en klagen bij de toezichthouder.
lettertexts-law-extension = De reden, de nieuwe laatste dag, praten met ons en klagen bij de toezichthouder.
lettertexts-law-answer = Wat wij deden, praten met ons, klagen bij de toezichthouder en naar de rechter gaan.
lettertexts-law-partial = Wat wij deden, wat niet en waarom. Ook: praten, klagen en naar de rechter gaan.
lettertexts-law-refusal = De reden, praten met ons, klagen bij de toezichthouder en naar de rechter gaan.
lettertexts-law-not-established = Wanneer wij vroegen wie het is. Ook: opnieuw vragen, klagen en naar de rechter gaan.
lettertexts-law-withdrawn = De dag van het intrekken, en dat iemand opnieuw mag vragen.

lettertexts-write = Nieuwe tekst schrijven
lettertexts-how = Zet een lege regel tussen alinea’s. Begin een kop met ## en een regel van een lijst met een streepje.
lettertexts-blanks = Deze woorden tussen accolades vult het programma in:
lettertexts-nl-opening = Nederlands: begin van de brief
lettertexts-nl-middle = Nederlands: midden van de brief
lettertexts-nl-closing = Nederlands: einde van de brief
lettertexts-en-opening = Engels: begin van de brief
lettertexts-en-middle = Engels: midden van de brief
lettertexts-en-closing = Engels: einde van de brief
lettertexts-opening-hint = Voor de feiten en de reden.
lettertexts-middle-hint = Na de feiten en de reden.
lettertexts-closing-hint = Vlak voor de groet.
lettertexts-en-hint = Laat alle drie leeg voor het Engels van het programma.
lettertexts-nl-missing = Schrijf het begin van de brief in het Nederlands.
lettertexts-en-missing = Schrijf ook het begin in het Engels. Of maak al het Engels leeg.
lettertexts-too-long = Deze tekst is te lang. Gebruik hoogstens 4000 tekens.
# $sign: one character
lettertexts-sign = Het teken { $sign } kan niet in een brief staan. Haal het weg of schrijf het anders.
# $name: what stands between the braces
lettertexts-blank = Wij weten niet wat wij voor “{ $name }” moeten invullen. Kies een woord uit de lijst boven de velden.
lettertexts-brace = Een accolade staat alleen. Zet om elk woord een { "{" } en een { "}" }.
lettertexts-shipped-english = Geen eigen Engels. Wie Engels leest, krijgt de Engelse tekst van het programma.
lettertexts-shipped = Kwam met het programma
lettertexts-by-staff = Door een medewerker

lettertexts-preview = Voorbeeld van de brief: { $letter }
lettertexts-preview-lead = Zo leest iemand de brief. De naam en de reden zijn voorbeelden.
lettertexts-preview-none = Er is nog niets gepubliceerd.
lettertexts-preview-now = Dit is de tekst van nu.
lettertexts-preview-letter = De brief
lettertexts-preview-other = Bekijk de brief in het Engels
lettertexts-pdf = Brief als PDF bekijken
lettertexts-pdf-file = voorbeeldbrief
lettertexts-publish-title = Publiceren
lettertexts-publish-effect = Nieuwe brieven krijgen deze tekst. Brieven van eerder veranderen niet.
lettertexts-publish = Tekst publiceren
lettertexts-back = Verder schrijven

lettertexts-example-name = Sanne de Vries-van den Voorbeeld
lettertexts-example-street = Voorbeeldstraat 12
lettertexts-example-town = 7311 AB  Apeldoorn
lettertexts-example-number = 1234-5678
lettertexts-example-request = Mijn gegevens bekijken (inzage)
lettertexts-example-done =
    Voorbeeld: wij verzamelden uw gegevens. U vindt ze in de bijlage.

    - uw naam en adres;
    - uw huur en uw betalingen.
lettertexts-example-reason = Voorbeeld: deze notitie gaat ook over uw buren. Wij mogen hun gegevens niet aan u geven.
lettertexts-example-longer = Voorbeeld: u vroeg veel tegelijk. Wij zoeken ook in oude papieren dossiers.
lettertexts-example-doubt = Voorbeeld: uw verzoek kwam van een e-mailadres dat wij niet kennen.
