# /privacy/verklaring with its versions, what differs between them, and the feed.

versions-statement = Privacyverklaring
versions-title = Alle versies van onze privacyverklaring
versions-lead = Een versie verandert nooit meer. Wat vroeger gold, blijft hier te lezen.
# $number: of the version
versions-one-title = Privacyverklaring, versie { $number }
versions-dutch-applies = De Nederlandse tekst geldt.
versions-dutch-only = Deze versie was er alleen in het Nederlands.
versions-version = Versie
versions-number = Versie { $number }
versions-date = Geldt vanaf
versions-changes = Veranderingen
versions-difference = Bekijk wat deze versie veranderde
versions-all = Bekijk alle versies
versions-feed = Volg veranderingen met een feed (Atom)
versions-feed-title = Veranderingen in de privacyverklaring
versions-feed-why = Hebt u geen account? Met een feed hoort u het als de verklaring verandert.
versions-undertakes = Dit is wat wij u toezeggen. Nog niet alles regelt u al op deze website.

versions-holds = Geldt nu
versions-holds-since = Deze versie geldt sinds { $date }.
versions-announced = Aangekondigd
versions-announced-for = Deze versie geldt vanaf { $date }. Nu geldt zij nog niet.
versions-past = Gold vroeger
# $from and $until: dates
versions-held = Deze versie gold vanaf { $from }. Op { $until } kwam er een andere.
versions-replaced = Vervangen
versions-replaced-by = Voor dezelfde dag is later versie { $number } gepubliceerd. Die telt.
versions-published = Gepubliceerd op { $moment }.
versions-hash = Vingerafdruk van deze tekst:
versions-summary-title = Dit is een samenvatting
versions-summary-text = De letterlijke tekst van toen hebben wij hier niet.

versions-since-title = De verklaring is veranderd sinds u keek
versions-since-link = Bekijk wat er anders is
versions-coming-title = De verklaring gaat veranderen
versions-coming = Vanaf { $date } geldt een nieuwe versie.
versions-coming-read = Lees versie { $number }
versions-coming-difference = Bekijk wat versie { $number } verandert

# $date: in words
versions-choice = Versie { $number }, van { $date }
versions-read = Lees versie { $number }
versions-what-changed = Bekijk wat versie { $number } veranderde

versions-difference-title = Verschil tussen versie { $old } en { $new }
versions-difference-heading = Wat er anders is
versions-compared = U vergelijkt versie { $oldnumber } van { $olddate } met versie { $newnumber } van { $newdate }.
versions-compared-in-dutch = U ziet de Nederlandse tekst: één van de twee versies was er alleen in het Nederlands.
versions-from = Van versie
versions-to = Naar versie
versions-compare = Versies vergelijken
versions-difference-summary = Eén van de twee is een samenvatting. Woord voor woord vergelijken zegt dan weinig.
versions-nothing = De tekst van deze twee versies is gelijk.
versions-marks = Wat weg is, staat doorgestreept. Wat nieuw is, is onderstreept.
versions-same = { $count ->
    [one] 1 stuk bleef gelijk
   *[other] { $count } stukken bleven gelijk
}
versions-gone = Weg:
versions-new = Nieuw:
versions-reworded = Veranderd:

versions-check = Voor wie het wil controleren
versions-check-how = De vingerafdruk is de SHA-256 van een JSON-lijst, zonder spaties. Daarin staan nummer, dag, soort, Nederlandse tekst en Engelse tekst.
