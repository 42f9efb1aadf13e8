# Employees: the next version of the privacy statement, advice about it, and publishing it (P98).

drafting-tile = Privacyverklaring
drafting-tile-text = De volgende versie, het advies daarover en alle versies.
drafting-title = Privacyverklaring beheren
drafting-lead = De privacycoördinator schrijft en publiceert. De functionaris gegevensbescherming geeft eerst advies.
drafting-next = Volgende versie
drafting-none = Niemand schrijft nu aan een nieuwe versie.
drafting-write = Nieuwe tekst schrijven
drafting-to-preview = Voorbeeld en advies bekijken
drafting-versions = Alle versies
drafting-day = Geldt vanaf
drafting-published = Gepubliceerd op
drafting-by = Gepubliceerd door
drafting-by-server = Het portaal zelf, of op de server
drafting-without = Waarom zonder advies
# $when: a date with a time
drafting-saved-mine = U bewaarde deze tekst op { $when }.
drafting-saved-theirs = Een collega bewaarde deze tekst op { $when }.
drafting-asked = Advies is gevraagd op { $when }.
drafting-told-saved = De tekst is bewaard. Bekijk hem hieronder en vraag advies.
drafting-told-discarded = De nieuwe tekst is weggegooid. De verklaring van nu geldt.
drafting-told-asked = Het advies is gevraagd. De functionaris en de vervanger krijgen een mail.
drafting-told-nobody = Er is nog geen functionaris met een account. Vraag de beheerder om die uit te nodigen.
drafting-told-advised = Uw advies is bewaard. De privacycoördinator ziet het hier.
drafting-told-published = De nieuwe versie is gepubliceerd.
drafting-changed = De tekst is intussen veranderd. Er is niets gedaan. Bekijk de tekst opnieuw.

drafting-write-title = Nieuwe privacyverklaring schrijven
drafting-write-lead = Schrijf in beide talen. Daarna ziet u een voorbeeld. Er wordt nog niets gepubliceerd.
drafting-from-now = Hieronder staat de tekst van nu. Verander die en bewaar.
drafting-how = Zo schrijft u koppen, lijsten en links
drafting-how-heading = Een kop:
drafting-how-section = Een tussenkop:
drafting-how-heading-words = Uw rechten
drafting-how-list = Een punt in een lijst:
drafting-how-list-words = uw naam
drafting-how-link = Een link:
drafting-how-link-words = uw rechten
drafting-how-blanks = Dit vullen wij in bij het publiceren:
drafting-nl-hint = Korte zinnen van hoogstens 15 woorden. Een lege regel begint een nieuwe alinea.
drafting-save = Tekst bewaren en bekijken
drafting-discard = Nieuwe tekst weggooien
drafting-nl-missing = Schrijf de tekst in het Nederlands.
drafting-en-missing = Schrijf de tekst in het Engels.
drafting-missing = Schrijf eerst een tekst.
drafting-too-long = Deze tekst is te lang. Gebruik hoogstens 40.000 tekens.
drafting-colleague = Een collega was ook bezig. Lees eerst wat die deed en bewaar dan opnieuw.
# $line: a number, $what: what to do, $words: what stands there
drafting-line = Regel { $line }, ‘{ $words }’: { $what }
# $count: how many faults are not told
drafting-more-faults = { $count ->
    [one] En nog 1 regel.
   *[other] En nog { $count } regels.
}
drafting-wrong-heading = begin een kop met ## of ### en een spatie.
drafting-wrong-heading-empty = schrijf woorden achter de kop.
# $name, $link: what was typed
drafting-wrong-anchor = maak van { $name } een naam met kleine letters, cijfers en streepjes.
drafting-wrong-anchor-twice = de naam { $name } staat er twee keer. Geef deze kop een andere.
drafting-wrong-link-elsewhere = laat { $link } beginnen met /, https://, mailto: of tel:.
drafting-wrong-link-not-plain = kort { $link } in tot een naam en een pad.
drafting-wrong-link-empty = geef { $link } woorden, en een adres zonder spaties.
drafting-wrong-blank-open = sluit de accolade.
drafting-wrong-blank-unknown = wij kennen { $name } niet. Kies een naam uit de uitleg hierboven.
drafting-wrong-control = haal het onzichtbare teken weg.

drafting-preview-title = Voorbeeld van de privacyverklaring
drafting-preview-lead = Zo lezen mensen de nieuwe tekst. Er is nog niets gepubliceerd.
drafting-unfit = Deze tekst kan zo niet gepubliceerd worden
drafting-only-dutch = Alleen het Nederlands is veranderd. Kijk of het Engels nog klopt.
drafting-only-english = Alleen het Engels is veranderd. Kijk of het Nederlands nog klopt.
drafting-advice = Advies van de functionaris
drafting-advice-none = Over deze tekst is nog geen advies.
drafting-advice-earlier = Advies over een eerdere tekst
drafting-advice-earlier-how = Dit advies ging over een eerdere tekst. Daarna is de tekst veranderd.
# $who: a role, $when: a date with a time
drafting-advice-by = { $who }, { $when }
drafting-advice-yours = Uw advies
drafting-advice-hint = Uw advies gaat over precies deze tekst. U kunt het later niet veranderen.
drafting-advice-missing = Schrijf uw advies, zoals: Ik adviseer om hoofdstuk 3 te verduidelijken.
drafting-advice-long = Dit advies is te lang. Gebruik hoogstens 8.000 tekens.
drafting-advice-changed = De tekst is intussen veranderd. Lees de nieuwe tekst en geef dan advies.
drafting-advice-given = Gegeven over deze tekst
drafting-advise = Advies bewaren
drafting-advice-done = U gaf advies over deze tekst. U kunt het niet meer veranderen.
drafting-advice-more = Nog een advies geven
drafting-ask = Advies vragen
drafting-to-publish = Verder naar publiceren
drafting-write-on = Verder schrijven
drafting-difference = Wat er verandert
drafting-as-read = De hele tekst

drafting-publish-title = Privacyverklaring publiceren
drafting-advised = De functionaris gaf advies over precies deze tekst.
drafting-unadvised = Over deze tekst is geen advies. Schrijf hieronder waarom u toch publiceert.
drafting-effective = Vanaf wanneer geldt de nieuwe tekst?
drafting-effective-hint = Kies vandaag of een latere dag, zoals 1 januari 2027.
drafting-reason = Waarom zonder advies?
drafting-reason-hint = Collega's en de auditor lezen dit bij de versie.
drafting-reason-missing = Schrijf waarom u zonder advies publiceert, of vraag eerst advies.
drafting-reason-long = Deze reden is te lang. Gebruik hoogstens 500 tekens.
drafting-day-missing = Vul een dag, maand en jaar in, zoals 1 1 2027.
drafting-day-past = Kies vandaag of een latere dag. Niemand kon deze tekst eerder lezen.
drafting-day-far = Kies een dag binnen een jaar.
drafting-same = Deze tekst geldt dan al. Verander eerst iets aan de tekst.
drafting-confirm-title = Klopt dit? Controleer voordat u publiceert
drafting-effect-now = De nieuwe tekst geldt meteen.
# $day: a date in words
drafting-effect-from = De nieuwe tekst geldt vanaf { $day }.
drafting-effect-announced = Tot die dag staat bij de verklaring dat er een nieuwe komt.
drafting-effect-account = Iedereen met een account ziet op het overzicht dat de verklaring veranderde.
drafting-effect-feed = Wie onze verklaring volgt met een feed, krijgt bericht.
drafting-publish = Privacyverklaring publiceren
drafting-back = Terug naar datum en reden

drafting-mail-subject = Uw advies is gevraagd over de privacyverklaring
drafting-mail-intro = De privacycoördinator schrijft een nieuwe privacyverklaring en vraagt uw advies.
drafting-mail-here = Lees de tekst en geef uw advies op deze pagina:
drafting-mail-about = Uw advies gaat over de tekst die daar dan staat.
