# Employees: the texts that people say yes to, their versions, and writing the next.

drafts-title = Teksten van toestemmingen
drafts-lead = Dit vragen wij aan bewoners. Een nieuwe tekst krijgt altijd een nieuwe versie.
drafts-now = Tekst van nu
drafts-standing = Toestemming geldt van
drafts-draft = Nieuwe tekst
drafts-in-hand = In de maak
drafts-open = Teksten bekijken en schrijven
# $count: a number
drafts-persons = { $count ->
    [one] 1 persoon
   *[other] { $count } personen
}
drafts-not-counted = Nu niet te tellen. Probeer het later opnieuw.
drafts-of = Tekst: { $purpose }
drafts-write = Nieuwe tekst schrijven
drafts-none = Hieronder staat de tekst van nu. Verander die en bewaar.
# $when: a date with a time
drafts-saved-mine = U bewaarde deze nieuwe tekst op { $when }.
drafts-saved-theirs = Een collega bewaarde deze nieuwe tekst op { $when }.
drafts-nl = Nederlands
drafts-en = Engels
drafts-nl-hint = Korte zinnen van hoogstens 15 woorden. Zeg ook wat er gebeurt bij intrekken.
drafts-en-hint = Dezelfde betekenis, in gewoon Engels.
drafts-save = Bewaren en bekijken
drafts-to-preview = Voorbeeld bekijken
drafts-discard = Nieuwe tekst weggooien
drafts-nl-missing = Schrijf de tekst in het Nederlands.
drafts-en-missing = Schrijf de tekst in het Engels.
drafts-too-long = Deze tekst is te lang. Gebruik hoogstens 4000 tekens.
drafts-same = Dit is gelijk aan de tekst van nu. Verander iets en bewaar dan.
drafts-colleague = Een collega was ook bezig. Lees eerst wat die deed en bewaar dan opnieuw.
drafts-theirs = Dit schreef uw collega intussen
drafts-theirs-how = Wat u typte, staat hieronder nog. Bewaart u opnieuw? Dan geldt uw tekst.
drafts-versions = Alle versies
drafts-version = Versie { $number }
drafts-published = Gepubliceerd op
drafts-stand = Zei ja op deze versie
drafts-change-first = Eerste tekst
drafts-change-material = Vraagt iets anders
drafts-change-editorial = Alleen andere woorden
drafts-words = Lees versie { $number }
drafts-fingerprint = Vingerafdruk (SHA-256):

drafts-preview = Voorbeeld: { $purpose }
drafts-preview-lead = Zo zien bewoners de nieuwe tekst. Er is nog niets gepubliceerd.
drafts-preview-other = Bekijk het in het Engels
drafts-preview-off = Voorbeeld: u kunt hier niets invullen
drafts-difference = Wat er verandert
drafts-marks = Doorgestreept verdwijnt. Onderstreept is nieuw.
drafts-seen-new = Bij het maken van een account
drafts-seen-before = Voor wie al ja zei
drafts-kind = Soort verandering
drafts-kind-question = Vraagt de nieuwe tekst iets anders?
drafts-kind-hint = Twijfelt u? Kies dan dat de tekst iets anders vraagt.
drafts-kind-material = Ja. Wij vragen iedereen opnieuw.
drafts-kind-editorial = Nee, het zijn alleen andere woorden.
drafts-reason = Reden
drafts-reason-hint = Alleen nodig bij andere woorden. Bewoners lezen dit, zoals: Een spelfout verbeterd.
drafts-reason-missing = Schrijf waarom de woorden veranderen. Bewoners lezen dit.
drafts-reason-long = De reden is te lang. Gebruik hoogstens 200 tekens.
drafts-change-missing = Kies of de tekst iets anders vraagt.
drafts-next = Verder
drafts-changed = De tekst is intussen veranderd. Er is niets gedaan. Bekijk de tekst opnieuw.

drafts-confirm = Controleer en publiceer: { $purpose }
drafts-effect = Wat er gebeurt
# $persons: "412 personen"
drafts-effect-material = Wij vragen het opnieuw aan { $persons }.
drafts-effect-uncounted = Wij vragen het opnieuw aan iedereen die ja zei. Hoeveel dat er zijn, is nu niet te tellen.
drafts-effect-until = Hun toestemming telt niet tot zij ja zeggen op de nieuwe tekst.
drafts-effect-editorial = De toestemming van { $persons } blijft gelden.
drafts-effect-stands = Bewoners lezen de reden bij Mijn toestemmingen.
drafts-forever = Na het publiceren kan niemand deze versie nog veranderen of wissen.
drafts-publish = Tekst publiceren
drafts-told-published = De nieuwe tekst is gepubliceerd.
drafts-told-discarded = De nieuwe tekst is weggegooid. De tekst van nu geldt.
