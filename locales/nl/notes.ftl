# Notes and complaints in a person's file. "bewoner": whose file it is.

notes-kind = Wat is het?
notes-kind-note = Notitie
notes-kind-complaint = Klacht of melding
notes-topic = Waar het over gaat
notes-topic-hint = Onderhoud hoort bij de huurovereenkomst. De rest mag omdat wij er een goede reden voor hebben.
notes-topic-payment = Betalen
notes-topic-nuisance = Overlast
notes-topic-upkeep = Onderhoud van de woning
notes-topic-other = Iets anders
notes-source = Hoe wij dit weten
notes-source-seen = Zelf gezien
notes-source-told = Verteld door de bewoner zelf
notes-source-others = Verteld door iemand anders
notes-source-letter = Uit een brief of e-mail
notes-part = Voor wie
notes-part-about = Gaat over deze bewoner
notes-part-from = Verteld door deze bewoner
notes-part-mentioned = Deze bewoner wordt genoemd
notes-source-you = Verteld door u zelf
notes-part-about-you = Gaat over u
notes-part-from-you = Door u verteld
notes-part-mentions-you = U wordt genoemd
notes-basis = Waarom wij dit mogen bewaren
notes-kept-label = Hoe lang wij dit bewaren
# $period, $trigger: phrases of the register
notes-kept = { $period }, vanaf { $trigger }.
# $day: a date; $role: a role of an employee
notes-by = { $role }, { $day }
notes-badge-struck = Doorgehaald
notes-badge-disputed = Niet mee eens
notes-badge-reply = Met reactie
notes-struck-title = Deze notitie telt niet meer
# $day: a date; $reason: typed by an employee; $role: a role
notes-struck-on = Doorgehaald op { $day } door { $role }. Reden: { $reason }
notes-corrected-on = Verbeterd op { $day } door { $role }. Reden: { $reason }
notes-masked-on = Op { $day } haalde { $role } een nummer weg.
notes-earlier = Wat er eerder stond
notes-replies-earlier = Eerdere reacties
notes-what-it-says = Wat er staat

# What the person reads

notes-mine-title = Notities over mij
notes-mine-one = Een notitie over mij
notes-mine-lead = Hier leest u wat wij over u opschreven. Het gaat over betalen, wonen of een klacht.
notes-mine-can = Open een notitie om die te lezen en te reageren.
notes-mine-none = Er staan geen notities over u.
notes-mine-none-then = Schrijven wij iets op? Dan leest u het hier meteen, en kunt u reageren.
notes-withheld-title = Wie dit vertelde, staat hier niet
notes-withheld = Dat zijn gegevens van iemand anders. Daarom laten wij die weg (AVG artikel 15 lid 4).
notes-side = Uw kant van het verhaal
notes-side-lead = Schrijf hoe u het ziet. Onze medewerkers lezen dat bij de notitie.
notes-side-again = Wilt u iets anders zeggen? Uw nieuwe reactie komt dan bovenaan.
notes-reply = Uw reactie
notes-reply-button = Reactie opslaan
notes-reply-missing = Schrijf eerst uw reactie, in een paar zinnen.
notes-names-hint = Schrijf geen namen van anderen in de tekst. Hoogstens 10.000 tekens.
notes-disagree = Bent u het er niet mee eens?
notes-disagree-lead = Laat het ons weten met één druk op de knop. Onze medewerkers zien dat bij de notitie.
notes-disagree-button = Ik ben het er niet mee eens
notes-disputed-since = U bent het er niet mee eens sinds { $day }.
notes-disputed-seen = Onze medewerkers zien dat bij de notitie.
notes-agree-button = Ik ben het er toch mee eens
notes-object-how = Wilt u dat wij dit niet meer gebruiken? Dan maakt u bezwaar, en wegen wij uw belang af.
notes-correct-how = Wilt u dat wij dit verbeteren? Vraag het ons, dan zoeken wij het uit.
notes-object-where = Dat kan nog niet met een formulier.
notes-object-contact = Bel, mail of schrijf ons
notes-told-reply = Uw reactie staat bij de notitie.
notes-told-disputed = Bij de notitie staat nu dat u het er niet mee eens bent.
notes-told-taken-back = Bij de notitie staat nu niets meer over oneens zijn.

# What employees read

notes-list-title = Notities in dit dossier
# $name: a person
notes-list-of = Notities over { $name }
notes-list-lead = De bewoner leest elke notitie meteen, en kan reageren.
notes-list-none = Er staan nog geen notities in dit dossier.
notes-back-to-file = Dossier
notes-one-title = Notitie
notes-side-of-person = De kant van de bewoner
notes-side-none = De bewoner heeft niet gereageerd.
notes-person-disputes = De bewoner is het er niet mee eens sinds { $day }.
notes-person-disputes-then = Houd daar rekening mee, en vraag zo nodig de privacycoördinator.
notes-others = Staat ook in een ander dossier
notes-others-lead = Wie dat is, ziet u pas als u dat dossier opent. U zegt dan waarvoor.
notes-others-open = Dat dossier openen
notes-strike = Notitie doorhalen
notes-strike-lead = Klopt de notitie niet, of had die er niet mogen staan? De tekst blijft leesbaar.
notes-strike-hint = De bewoner leest dit. Bijvoorbeeld: bij de verkeerde persoon geschreven.
notes-strike-button = Notitie doorhalen
notes-strike-missing = Schrijf waarom u de notitie doorhaalt, zoals: bij de verkeerde persoon geschreven.
notes-reason = Reden
notes-reason-hint = De bewoner leest dit. Bijvoorbeeld: de datum klopte niet.
notes-reason-missing = Schrijf waarom u de notitie verbetert, zoals: de datum klopte niet.
notes-correct-title = Notitie verbeteren
notes-correct-lead = De tekst van eerst blijft leesbaar, ook voor de bewoner.
notes-holds-number = In deze notitie staan 9 cijfers die een BSN kunnen zijn.
notes-mask-how = Met één druk haalt u het weg, ook uit eerdere versies. Terughalen kan niet.
notes-write-title = Notitie schrijven
# $name: a person
notes-write-lead = { $name } leest deze notitie meteen.
notes-write-why = De bewoner leest alles wat hier staat. Schrijf alleen op wat nodig is.
notes-group-what = Wat er speelt
notes-part-of-file = Deze bewoner
notes-subject = Onderwerp
notes-subject-hint = Een paar woorden, zoals: muziek in de avond
notes-body = Tekst voor deze bewoner
notes-group-other = Gaat het ook over iemand anders?
notes-other = Wie nog meer?
notes-other-why = Elk krijgt een eigen tekst, en leest niet wie de ander is. Het onderwerp lezen beiden.
notes-other-hint = U kiest uit dossiers die u nu ook open hebt.
notes-other-nobody = Niemand anders
notes-other-part = Die andere bewoner
notes-other-body = Tekst voor die ander
notes-other-body-hint = Die ander leest dit. Schrijf geen namen in de tekst. Hoogstens 10.000 tekens.
notes-save-button = Notitie opslaan
notes-kind-missing = Kies of het een notitie is, of een klacht of melding.
notes-topic-missing = Kies waar het over gaat.
notes-source-missing = Kies hoe wij dit weten.
notes-part-missing = Kies of het over deze bewoner gaat, of dat die het vertelde of genoemd wordt.
notes-subject-missing = Vul een onderwerp in, zoals: muziek in de avond.
notes-body-missing = Schrijf wat er speelt, in een paar zinnen.
notes-line-long = Dit is te lang. Gebruik hoogstens 140 tekens.
# $count: how many characters it has
notes-text-long = Uw tekst heeft { $count } tekens. Maak er hoogstens 10000 van.
notes-other-missing = Kies voor wie de tweede tekst is, of maak die leeg.
notes-other-closed = Dat dossier is niet meer open. Open het opnieuw en kies het nog een keer.
notes-other-body-missing = Schrijf wat die ander mag lezen, in een paar zinnen.
notes-shut = Het dossier is intussen dicht. Open het opnieuw en sla de notitie dan op.
notes-shut-title = Uw tekst staat hier nog
notes-shut-how = Een dossier gaat na een half uur dicht. Er is nog niets opgeslagen.
notes-shut-open = Open het dossier in een nieuw venster
notes-told-written = De notitie staat in het dossier. De bewoner kan die nu lezen.
notes-told-corrected = De notitie is verbeterd. De eerdere tekst staat eronder.
notes-told-struck = De notitie is doorgehaald.
notes-told-struck-already = De notitie was al doorgehaald. Verbeteren kan dan niet meer.
notes-told-masked = In deze notitie staan geen nummers die een BSN kunnen zijn.
