# Newsletters: the pages of who writes them, the archive, and what stands around the words in the mail.

editions-title = Nieuwsbrieven
editions-lead = Schrijf een nieuwsbrief, bekijk hem, en verstuur hem aan wie ja zei.
editions-begin = Nieuwsbrief beginnen
editions-none = Er zijn nog geen nieuwsbrieven.
editions-caption = Alle nieuwsbrieven, de nieuwste eerst
editions-state = Stand
editions-when = Wanneer
editions-untitled = Nieuwe nieuwsbrief
editions-state-draft = Concept
editions-state-planned = Gepland
editions-state-queueing = Klaarzetten
editions-state-sending = Onderweg
editions-state-paused = Stilgezet
editions-state-done = Verstuurd
editions-back-write = Terug naar het schrijven
editions-back-preview = Terug naar het voorbeeld

# $title: the subject
editions-write-title = Schrijven: { $title }
editions-subject = Onderwerp
editions-subject-hint = Dit leest iemand eerst. Hou het kort.
editions-body = Tekst
editions-body-hint = Gebruik Markdown. Hieronder staat hoe dat werkt.
editions-how = Zo maakt u een kop, een lijst of een link
editions-how-heading = Kop
editions-how-heading-typed = ## Nieuws uit de buurt
editions-how-bold = Vet
editions-how-bold-typed = **vet**
editions-how-list = Lijst
editions-how-list-typed = - brood
editions-how-link = Link
editions-how-link-typed = [lees meer](https://www.voorbeeld.example)
editions-how-picture = Afbeelding
editions-how-picture-typed = ![een bankje](beeld-1)
editions-english = Engels
editions-english-why = Alleen nodig als u de nieuwsbrief ook in het Engels wilt versturen.
editions-subject-en = Onderwerp in het Engels
editions-body-en = Tekst in het Engels
editions-english-whole = Vul in het Engels zowel een onderwerp als een tekst in
editions-save = Bewaren en bekijken
editions-save-pictures = Bewaren en afbeeldingen kiezen
editions-to-preview = Voorbeeld bekijken
# $most: how many signs there may be; $over: how many there are too many
editions-subject-long = Maak het onderwerp korter: hoogstens { $most } tekens. Het zijn er { $over } te veel.
editions-body-missing = Schrijf een tekst
# $over: how many signs there are too many
editions-body-long = Maak de tekst korter. Het zijn { $over } tekens te veel.
# $quoted: what was typed
editions-body-html = Gebruik geen HTML, maar Markdown. Haal dit weg: { $quoted }
editions-body-deep = Zet niet meer dan zes lijsten of citaten in elkaar
editions-body-link = Een link begint met https://, mailto: of tel:. Verander deze: { $quoted }
editions-body-remote = Gebruik geen afbeelding van een andere website. Voeg hem hier zelf toe: { $quoted }
editions-body-picture = Deze afbeelding is niet toegevoegd: { $quoted }
editions-colleague = Een collega veranderde de nieuwsbrief. Kijk naar beide en bewaar dan opnieuw.
editions-colleague-sent = Een collega heeft de nieuwsbrief gepland of verstuurd. Kopieer uw tekst, of haal hem terug.
editions-theirs = Dit schreef uw collega
editions-theirs-how = Bewaart u nu? Dan komt uw tekst ervoor in de plaats.

editions-pictures = Afbeeldingen
editions-pictures-how = Voeg een afbeelding toe. Zet daarna de regel die erbij staat in de tekst.
# $title: the subject
editions-pictures-title = Afbeeldingen: { $title }
editions-pictures-line = Zet zo’n regel in de tekst op de plek van de afbeelding.
editions-pictures-enough = Meer afbeeldingen kunnen er niet in. Haal er eerst een weg.
editions-picture = Afbeelding
editions-picture-hint = JPEG of PNG, hoogstens 2 MB. Wij halen eruit waar en waarmee hij is gemaakt.
editions-picture-description = Wat is erop te zien?
editions-picture-description-hint = Dit leest wie de afbeelding niet kan zien.
editions-picture-add = Afbeelding toevoegen
editions-picture-remove = Weghalen
editions-picture-missing = Kies een afbeelding
editions-picture-large = Kies een afbeelding van hoogstens 2 MB
editions-picture-kind = Kies een afbeelding in JPEG of PNG
editions-picture-described = Schrijf op wat er te zien is
editions-picture-signs = Schrijf op wat er te zien is, zonder haken of leestekens als ! en <
editions-picture-description-long = Schrijf in hoogstens 140 tekens op wat er te zien is
# $most: how many pictures there may be
editions-picture-many = Er kunnen hoogstens { $most } afbeeldingen in. Haal er eerst een weg.

editions-remove-title = Concept weggooien
# $title: the subject
editions-remove-lead = De nieuwsbrief ‘{ $title }’ en zijn afbeeldingen zijn dan weg.
editions-remove-button = Weggooien
editions-remove-not = Niet weggooien

editions-preview-title = Voorbeeld: { $title }
editions-preview-empty = Er is nog geen onderwerp of geen tekst.
editions-preview-same = Zo ziet de lezer het. Onder de tekst komt bij ieder een link om te stoppen.
editions-preview-wide = Op een breed scherm
editions-preview-narrow = Op een telefoon
editions-preview-text = Als gewone tekst
editions-hole = Een afbeelding ontbreekt
editions-hole-how = De tekst noemt een afbeelding die weg is. Haal die regel uit de tekst, of voeg de afbeelding weer toe.
editions-in-dutch = In het Nederlands
editions-in-english = In het Engels
editions-try = Proefmail aan mij sturen
editions-to-send = Naar het versturen

editions-send-title = Versturen: { $title }
editions-send-lead = Alleen wie ja zei, krijgt de nieuwsbrief.
editions-count-mail = per e-mail
editions-count-post = per post
editions-count-sent = verstuurd
editions-count-waiting = nog te versturen
editions-count-failed = niet gelukt
editions-count-returned = kwamen terug of waren niet gewenst
editions-count-left-out = niet verstuurd
editions-left-out = Wie hem niet krijgt
editions-left-left = zeiden intussen nee
editions-left-disputed = zeggen dat hun e-mailadres niet klopt
editions-left-bounced = hebben een adres waar mail van terugkomt
editions-left-no-address = hebben geen e-mailadres
editions-left-twice = krijgen hem al in dezelfde mailbox
editions-send-counted = Zo is het nu. Bij het versturen tellen wij opnieuw.
editions-send-dutch = Wie Engels koos, krijgt hem in het Nederlands.
editions-send-english = Wie Engels koos, krijgt hem in het Engels.
editions-send-nobody = Nu krijgt niemand deze nieuwsbrief per e-mail.
editions-when-title = Wanneer gaat hij weg?
editions-when-now = Nu
editions-when-later = Later
editions-when-on = Op welke dag?
editions-when-hint = Alleen als u later koos. Bijvoorbeeld 12 3 2027.
editions-when-skipped = Deze tijd bestaat die dag niet: de klok gaat dan een uur vooruit. Kies een andere tijd.
editions-when-at = Hoe laat?
editions-when-at-hint = Alleen als u later koos. Bijvoorbeeld 9:30.
editions-when-missing = Kies nu of later
editions-when-day = Vul een dag in die bestaat, zoals 12 3 2027
editions-when-time = Vul een tijd in, zoals 9:30
editions-when-past = Kies een moment dat nog komt, binnen een jaar
editions-send-final = Wat weg is, komt niet terug. Stilzetten kan wel.
editions-send-button = Nieuwsbrief versturen of inplannen

editions-progress-title = Nieuwsbrief: { $title }
# $when: a moment in words
editions-planned-for = Hij gaat weg op { $when }.
editions-begun = Begonnen op { $when }.
# $day: a moment in words
editions-done = Klaar op { $day }.
editions-queueing = Wij zoeken uit wie hem krijgt.
editions-sending = Versturen
# $done, $total: numbers of mails
editions-done-of = { $done } van { $total }
editions-take-back = Niet versturen, terug naar concept
editions-pause = Stilzetten
editions-resume = Verder versturen
editions-to-archive = Bekijken zoals iedereen

editions-told-saved = De nieuwsbrief is bewaard.
editions-told-picture = De afbeelding is toegevoegd. Zet de regel die erbij staat in de tekst.
editions-told-picture-gone = De afbeelding is weg.
editions-told-tried = De proefmail is onderweg naar u.
editions-told-leaves = De nieuwsbrief wordt verstuurd.
editions-told-planned = De nieuwsbrief is gepland.
editions-told-taken-back = De nieuwsbrief is weer een concept.
editions-told-paused = De nieuwsbrief staat stil.
editions-told-resumed = De nieuwsbrief gaat verder.
editions-told-removed = Het concept is weggegooid.
editions-told-meanwhile = De nieuwsbrief is intussen veranderd. Er is niets gedaan.

editions-gone-title = Deze nieuwsbrief is weg
editions-gone-lead = Een collega gooide dit concept weg.
editions-gone-typed = Dit typte u. Kopieer het als u het wilt bewaren.

editions-archive-title = Nieuwsbrieven die verstuurd zijn
editions-archive-empty = Er is nog geen nieuwsbrief verstuurd.
editions-archive-day = Verstuurd op { $day }
editions-archive-link = Lees nieuwsbrieven van eerder
editions-sample-title = Dit is een proef
editions-sample-lead = In de echte nieuwsbrief stopt een lezer hier met één druk op de knop.

# $name: the name of the association
editions-mail-why = U krijgt deze nieuwsbrief van { $name } omdat u daar ja op zei.
# $address: a link
editions-mail-archive = Lees hem op onze website: { $address }
editions-mail-archive-link = Lees deze nieuwsbrief op onze website
editions-mail-leave = Geen nieuwsbrief meer? Stop met één druk op de knop: { $address }
editions-mail-leave-link = Geen nieuwsbrief meer? Stop met één druk op de knop
editions-mail-statement-link = Hoe wij met uw gegevens omgaan
