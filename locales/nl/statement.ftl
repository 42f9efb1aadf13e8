# /privacy, and the words for what stands in the processing register.

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

statement-data-names = Gegevens
statement-basis = Waarom dit mag (grondslag)
statement-recipients = Wie ze nog meer krijgt
statement-no-recipients = Niemand anders
statement-source = Waar ze vandaan komen
statement-retention = Hoe lang wij ze bewaren
statement-your-rights = Uw rechten hierbij
# $trigger: from when
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
statement-category-behaviour = notities en klachten over betalen en wonen, en uw reactie
statement-category-login = uw inlognaam, uw taal en een versleuteld wachtwoord
statement-category-consent = waarvoor u toestemming gaf of introk, en wanneer
statement-category-sign-up = wat u invulde toen u een account of de nieuwsbrief aanvroeg
statement-category-correspondence = de e-mails die wij u sturen
statement-category-reading-log = wie uw gegevens bekeek, wanneer en waarom
statement-category-staff = naam en e-mailadres van onze medewerkers
statement-category-draft = wat u invulde in een formulier dat nog niet af is
statement-category-import = regels van een bestand dat wij overnemen
statement-category-request = uw privacyverzoeken en wat wij ermee deden
statement-category-representation = wie voor wie zaken regelt, en het bewijs
statement-sensitivity-sensitive = gevoelig
statement-sensitivity-special = bijzonder: extra beschermd door de wet
statement-sensitivity-criminal = strafrechtelijk: extra beschermd door de wet

statement-officer = Toezicht binnen onze organisatie
statement-officer-text = De functionaris gegevensbescherming let op dat wij ons aan de wet houden.

statement-complaint = Niet tevreden? Dan kunt u klagen
statement-complaint-us = Vertel het ons eerst als u dat wilt. Dan zoeken wij samen een oplossing.
statement-complaint-authority = U mag ook meteen naar de Autoriteit Persoonsgegevens of naar de rechter.
statement-complaint-link = Klacht indienen bij de Autoriteit Persoonsgegevens

statement-promises-link = Bekijk al onze beloften en hoe ver wij zijn
# $version: the fingerprint of the register
statement-version = Deze tekst heeft kenmerk { $version }. Bij uw toestemming bewaren wij dat kenmerk.

statement-read-on = Lees verder
statement-full = De hele privacyverklaring
statement-full-text = Alles wat wij u toezeggen, in gewone taal.
statement-register-text = Per doel: welke gegevens, waarom het mag en hoe lang.
statement-rights-text = Wat u kunt vragen, en hoe.
statement-promises-text = Wat al werkt op deze website, en wat nog niet.
statement-versions-text = Wat er veranderde, en wanneer.
statement-cookies-text = Wat deze website op uw apparaat zet.
statement-sensitivity-ordinary = gewoon
statement-category-statement-seen = welke privacyverklaring u het laatst zag
