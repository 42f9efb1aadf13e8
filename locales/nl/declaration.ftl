# The declaration by which employees promise to keep secret what they see (P21).

declaration-title = Geheimhouding
declaration-lead = Lees deze verklaring. Gaat u akkoord? Dan kunt u met het portaal werken.
declaration-text = Wat u belooft
# $number: a version, $day: when it was published
declaration-version-of = Versie { $number } van { $day }
declaration-explained = Uitleg in het Engels
declaration-dutch-applies = De Nederlandse tekst telt.
declaration-accept = Ik ga akkoord
# $day: when somebody accepted
declaration-accepted-by-you = U ging akkoord op { $day }.
declaration-newer = Er is net een nieuwe versie. Lees die en ga dan akkoord.
declaration-not-sent = Wat u net verstuurde, is niet bewaard. Lees eerst deze nieuwe verklaring.
declaration-versions-title = Verklaring over geheimhouding
declaration-versions-lead = Wie met het portaal werkt, gaat eerst akkoord. Bij een nieuwe versie vragen wij het opnieuw.
declaration-tile = Wat collega's beloven, en wie akkoord ging.
declaration-versions = Versies
declaration-who = Wie ging akkoord
declaration-which = Versie en datum
declaration-accepted = Akkoord
declaration-accepted-earlier = Alleen een oude versie
declaration-accepted-not = Nog niet
declaration-accepted-on = Versie { $number }, op { $day }
declaration-published = De nieuwe versie is gepubliceerd. Iedereen leest haar bij de volgende stap.
declaration-meanwhile = Een collega publiceerde net een andere versie. Vergelijk uw tekst daarmee en probeer het opnieuw.
declaration-write-title = Nieuwe versie schrijven
declaration-write-lead = U ziet eerst een voorbeeld. Daarna publiceert u.
declaration-nl = Tekst in het Nederlands
declaration-nl-hint = Een lege regel begint een nieuwe alinea. Een streepje vooraan maakt een punt in een lijst.
declaration-en = Uitleg in het Engels
declaration-en-hint = Voor collega's die geen Nederlands lezen.
declaration-nl-missing = Schrijf de tekst in het Nederlands.
declaration-en-missing = Schrijf de uitleg in het Engels.
declaration-too-long = Deze tekst is te lang. Gebruik ten hoogste 4.000 tekens.
declaration-same = Dit is de tekst die nu geldt. Wijzig iets voordat u publiceert.
declaration-preview = Voorbeeld bekijken
declaration-preview-title = Klopt de nieuwe verklaring?
declaration-effect = Na publiceren moet iedereen meteen opnieuw akkoord gaan. Een versie blijft altijd bewaard.
declaration-publish = Verklaring publiceren
declaration-write-on = Verder schrijven
