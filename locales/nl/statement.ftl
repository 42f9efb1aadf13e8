# /privacy: what we use data for, made from the processing register.

statement-title = Wat wij met uw gegevens doen
statement-lead = Uw gegevens zijn van u. Hier leest u wat wij gebruiken, waarom, en wat u te zeggen hebt.
statement-contents = Op deze pagina
statement-in-short = In het kort
statement-short-need = Wij vragen alleen wat wij nodig hebben om u te helpen.
statement-short-why = U leest waarom wij iets hebben, en hoe lang wij het bewaren.
statement-short-consent = Gaf u toestemming? Die trekt u in met één druk op de knop.
statement-short-free = Vragen over uw gegevens kost u niets.

statement-controller = Wie verantwoordelijk is
# $legal: the legal name of the association
statement-controller-text = { $legal } is verantwoordelijk voor de gegevens in dit portaal.
statement-controller-reach = Zo bereikt u ons

statement-data = Welke gegevens, en waarvoor
statement-data-lead = Voor elk doel ziet u welke gegevens wij gebruiken en hoe lang wij ze bewaren.
statement-data-names = Gegevens
statement-basis = Waarom dit mag (grondslag)
statement-recipients = Wie ze nog meer krijgt
statement-no-recipients = Niemand anders
statement-source = Waar ze vandaan komen
statement-retention = Hoe lang wij ze bewaren
# $trigger: from when
statement-rights-by-hand = Veel hiervan doen wij nu nog met de hand, niet in het portaal.
statement-retention-by-hand = Het portaal voert deze termijnen nog niet allemaal zelf uit. Wat nog ontbreekt, staat bij onze beloften.
statement-retention-trigger = Die tijd begint bij: { $trigger }.
# $source: the rule behind the term
statement-retention-rule = Waarom deze termijn: { $source }.
# $method: how the data end
statement-retention-method = Daarna: { $method }.

statement-basis-consent = U gaf toestemming { $purpose }. Die trekt u in wanneer u wilt.
statement-basis-agreement = Het is nodig voor { $which }.
statement-basis-legal-duty = Het moet van de wet: { $law }.
statement-basis-legitimate-interest = Wij hebben er een goede reden voor: { $which }. U mag bezwaar maken.
statement-consent-account = voor een account in dit portaal
statement-consent-newsletter = voor de nieuwsbrief

statement-category-identity = uw naam en geboortedatum
statement-category-contact = uw e-mailadres, telefoonnummer en adres
statement-category-role = of u huurder, woningzoekende, koper of medebewoner bent
statement-category-tenancy = welke woning u huurt, sinds wanneer en met wie
statement-category-household = wie er bij u wonen, zonder namen
statement-category-payment = uw huur, uw betalingen en uw rekeningnummer
statement-category-allocation = hoe u bent ingeschreven voor een huurwoning
statement-category-login = uw inlognaam, uw taal en een versleuteld wachtwoord
statement-category-consent = waarvoor u toestemming gaf of introk, en wanneer
statement-category-sign-up = wat u invulde toen u een account aanvroeg
statement-category-correspondence = de e-mails die wij u sturen
statement-category-reading-log = wie uw gegevens bekeek, wanneer en waarom
statement-category-staff = naam en e-mailadres van onze medewerkers
statement-category-draft = wat u invulde in een formulier dat nog niet af is
statement-sensitivity-sensitive = gevoelig
statement-sensitivity-special = bijzonder: extra beschermd door de wet
statement-sensitivity-criminal = strafrechtelijk: extra beschermd door de wet

statement-rights = Uw rechten
statement-rights-lead = U hebt altijd iets te zeggen over uw gegevens. Het is gratis, en een account is niet nodig.
statement-right-access = Mijn gegevens bekijken (inzage)
statement-right-access-text = U krijgt een kopie van alles wat wij van u hebben.
statement-right-correct = Mijn gegevens verbeteren (correctie)
statement-right-correct-text = Klopt iets niet? Vertel wat er anders moet.
statement-right-erase = Mijn gegevens laten verwijderen
statement-right-erase-text = Wij wissen wat wij niet meer nodig hebben. Wat de wet eist, blijft.
statement-right-take = Mijn gegevens meenemen (dataportabiliteit)
statement-right-take-text = U krijgt uw gegevens als bestand. Dat geldt bij toestemming of een overeenkomst.
statement-right-object = Bezwaar maken
statement-right-object-text = Wilt u geen reclame? Dan stoppen wij meteen. Anders wegen wij uw belang af.
statement-right-restrict = Even niets laten gebruiken (beperking)
statement-right-restrict-text = Bent u het niet met ons eens? Dan zetten wij uw gegevens stil.
statement-right-withdraw = Toestemming intrekken
statement-right-withdraw-text = Dat kan altijd, zonder reden. Wat eerder met uw toestemming gebeurde, blijft geldig.
statement-right-withdraw-link = Naar mijn toestemmingen

statement-ask = Zo gebruikt u uw rechten
statement-ask-text = Vertel ons wat u wilt weten of veranderen. Kies zelf hoe.
statement-ask-email = E-mail
statement-ask-phone = Bellen
statement-ask-letter = Brief
statement-ask-desk = Aan de balie
statement-ask-term = Wij antwoorden binnen een maand. Hebben wij meer tijd nodig? Dan zeggen wij waarom.
statement-ask-identity = Wij controleren wie u bent. Een kopie van uw identiteitsbewijs sturen hoeft niet.

statement-officer = Toezicht binnen onze organisatie
statement-officer-text = De functionaris gegevensbescherming let op dat wij ons aan de wet houden.

statement-complaint = Niet tevreden? Dan kunt u klagen
statement-complaint-us = Vertel het ons eerst als u dat wilt. Dan zoeken wij samen een oplossing.
statement-complaint-authority = U mag ook meteen naar de Autoriteit Persoonsgegevens of naar de rechter.
statement-complaint-link = Klacht indienen bij de Autoriteit Persoonsgegevens
statement-complaint-elsewhere = (opent een andere website)

statement-automatic = Geen besluit door een computer
statement-automatic-text = Dit portaal neemt geen besluiten over u. Dat doen mensen.

statement-promises-link = Bekijk al onze beloften en hoe ver wij zijn
# $version: the fingerprint of the register
statement-version = Deze tekst heeft kenmerk { $version }. Bij uw toestemming bewaren wij dat kenmerk.
