# The newsletter by post: labels and addresses for a printer, for employees.

labels-title = Nieuwsbrief per post
labels-lead = Hier haalt u de adressen op van mensen die de nieuwsbrief per post willen.
# $count: a number
labels-count = { $count ->
    [0] Er is nu niemand die de nieuwsbrief per post krijgt.
    [one] Nu krijgt 1 persoon de nieuwsbrief per post.
   *[other] Nu krijgen { $count } mensen de nieuwsbrief per post.
}
labels-disclosure = Dit is een verstrekking aan de drukker
labels-logged = Wij leggen vast wie dit doet, wanneer, voor welke drukker en voor hoeveel adressen.
labels-told = Wie erin staat en een account heeft, leest dat het naar de drukker ging. Anderen kunnen ons dat vragen.
labels-fresh = Haal de adressen elke keer opnieuw op. Wie zich afmeldde, staat er dan niet meer in.
labels-disputed = Zegt iemand dat de naam of het adres niet klopt? Dan staat die er niet in.
labels-fetch = Ophalen
labels-about-pdf = Etiketten: vellen A4 met 24 etiketten van 70 bij 36 mm. Druk ze af op ware grootte.
# $most: a number
labels-most = Er passen er hoogstens { $most } in één bestand.
labels-about-csv = Adressen: een tabel voor een spreadsheet, zonder grens aan het aantal.
labels-unprinted = Kunnen wij een letter niet drukken? Dan staat die persoon alleen bij de adressen.
labels-printer = Naam van de drukker
labels-printer-hint = Bijvoorbeeld: Drukkerij Zonneveld, Deventer.
labels-printer-missing = Vul in naar welke drukker de adressen gaan, zoals Drukkerij Zonneveld
labels-printer-long = Vul een kortere naam in, van hoogstens 140 tekens
# $most: a number
labels-too-many = Er zijn meer dan { $most } adressen. Haal de adressen op als tabel
labels-pdf = Etiketten ophalen (PDF)
labels-csv = Adressen ophalen (CSV)
# The name of the file, without its day and ending.
labels-file-pdf = etiketten
labels-file-csv = adressen
labels-given = Eerder opgehaald
labels-given-again = Open deze pagina opnieuw om te zien of een bestand klaar is.
labels-given-caption = De laatste 20 keren
labels-none-given = Er is nog niets opgehaald.
labels-when = Wanneer
labels-who = Wie
labels-recipient = Voor welke drukker
labels-what = Wat
labels-kind-pdf = Etiketten
labels-kind-csv = Adressen
labels-addresses = Aantal
# $count: a number
labels-left-out = waarvan { $count } niet op een etiket
labels-state = Stand
labels-finished = Klaar
labels-unfinished = Niet afgemaakt
