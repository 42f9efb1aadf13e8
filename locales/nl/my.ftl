my-title = Mijn overzicht
my-account-ready = Uw account is klaar. U bent nu ingelogd.
my-identity = Uw naam en geboortedatum
my-contact = Zo bereiken wij u
my-name = Naam
my-birth-date = Geboortedatum
my-email = E-mailadres
my-phone = Telefoonnummer
my-address = Adres
my-none = niet ingevuld
my-wrong = Klopt er iets niet?
my-wrong-call = Bel ons, dan zoeken wij het uit.
my-wrong-contact = Alle manieren om ons te bereiken
my-roles = Uw rol bij ons
my-home = Uw woning
my-former-home = Uw vroegere woning
my-unlinked-title = Uw woning is nog niet gekoppeld
my-unlinked = U gaf aan dat u huurder bent. Koppel uw woning, dan ziet u hier uw huurgegevens.
my-unlinked-until = Tot die tijd ziet u hier alleen wat u zelf invulde.
my-unlinked-contact = Neem contact met ons op
my-unlinked-link = Woning koppelen
my-consents = Uw toestemmingen
my-consents-link = Bekijk of wijzig uw toestemmingen
my-purpose-account = Uw account
my-purpose-newsletter = Nieuwsbrief
my-consent-given = Gegeven
my-consent-paused = Wij vragen het u opnieuw
my-consent-withdrawn = Ingetrokken
my-consent-never = Niet gegeven
my-declared = door u zelf ingevuld op { $day }
my-since = sinds { $began }, uit onze administratie
my-from-until = van { $began } tot en met { $ended }, uit onze administratie
my-role-tenant = Huurder
my-role-co-tenant = Medehuurder
my-role-household-member = Medebewoner
my-role-applicant = Woningzoekende
my-role-buyer = Koper
# $role: a code of VERA
my-role-former = { $role ->
    [HUU] Oud-huurder
    [MDH] Oud-medehuurder
    [MBW] Vroeger medebewoner
    [WON] Vroeger woningzoekende
   *[KOP] Vroeger koper
}

# Where it comes from, and why we have it. $source: a code
my-source = { $source ->
    [person] Door u zelf ingevuld.
   *[administration] Uit onze administratie.
} In dit portaal sinds { $day }.
my-from-administration = Uit onze administratie.
my-why = Waarom wij dit hebben, en hoe lang

# $role: a code of VERA
my-rents = { $role ->
    [MBW] U woont hier sinds { $began }.
   *[HUU] U huurt sinds { $began }.
}
my-rents-until = { $role ->
    [MBW] U woont hier van { $began } tot en met { $ended }.
   *[HUU] U huurt van { $began } tot en met { $ended }.
}
my-rented = { $role ->
    [MBW] U woonde hier van { $began } tot en met { $ended }.
   *[HUU] U huurde van { $began } tot en met { $ended }.
}
# $standing: a word of our own
my-consent-since = { $standing ->
    [paused] uw eerdere ja is van { $day }
   *[settled] op { $day }
}

my-notes = Notities over u
# $notes: a count
my-notes-count = { $notes ->
    [0] Er zijn geen notities over u.
    [one] Er is 1 notitie over u.
   *[other] Er zijn { $notes } notities over u.
}
my-notes-lead = Schrijven wij iets op over betalen of wonen? Dan leest u dat, en kunt u reageren.
my-notes-link = Bekijk de notities over u

# Who looked
my-looked-title = Wie keek er in mijn gegevens
my-looked-link = Bekijk wie er in uw gegevens keek
my-looked-lead = Wij schrijven elke keer op dat iemand anders uw gegevens bekijkt. U ziet de functie of de rol, niet de naam.
my-looked-kinds = Manieren van kijken
my-looked-opened = Dossier geopend
my-looked-listed = In een lijst
my-looked-used = Gebruikt
my-looked-opened-lead = Iemand opende uw dossier en gaf daarvoor een reden. Dat is een medewerker, of wie zaken voor u regelt.
my-looked-opened-none = Niemand opende uw dossier.
my-looked-listed-lead = Een medewerker zocht, en u stond in de uitkomst. Daarin staan alleen naam, geboortedatum en adres.
my-looked-listed-none = U stond niet in een lijst.
my-looked-used-lead = Het portaal of een medewerker gebruikte uw gegevens. Bijvoorbeeld voor een e-mail of een brief.
my-looked-used-none = Uw gegevens zijn nog niet gebruikt.
my-looked-caption = Wanneer, wie en waarom
my-looked-when = Wanneer
my-looked-who = Wie
my-looked-why = Waarom
# $times: a number above 1
my-looked-times = { $times } keer
my-looked-question = Hebt u een vraag hierover?

my-statement-title = Onze privacyverklaring is veranderd
my-statement-new = Sinds { $date } geldt een nieuwe versie.
my-statement-difference = Bekijk wat er anders is
my-statement-read = Lees de privacyverklaring
my-statement-seen = Gezien
# /mijn/gegevens: all that we know.
my-details-title = Mijn gegevens
my-details-lead = Dit weten wij van u. Bij elk blok leest u waarom wij het hebben.
my-details-link = Bekijk of wijzig al uw gegevens
my-correct-link = Klopt er iets niet?
my-correct-identity = Vraag een verbetering aan
my-administration-says = In onze administratie staat:
my-why-purpose = Waarvoor
# $number: of an agreement
my-why-agreement = Het gaat om overeenkomst { $number }.
my-why-more = Meer over dit doel
my-why-ask = Iets vragen over deze gegevens
my-phone-typed = Zo typte u het:
my-login = Inlognaam
my-login-same = Dit is hetzelfde als uw e-mailadres. Wijzigt u uw e-mailadres? Dan blijft uw inlognaam zo.
my-login-apart = Uw inlognaam staat los van uw e-mailadres.
my-email-waits-title = Bevestig uw nieuwe e-mailadres
my-email-waits = Wij stuurden een link naar:
# $until: a day and a time
my-email-waits-until = Bevestig het voor { $until }. Tot dan mailen wij u op uw oude adres.
my-email-again = Link opnieuw sturen
my-email-cancel = Toch niet wijzigen
my-household = Wie er bij u woont
my-household-link = Bekijk of wijzig uw huishouden
my-homes = Uw woning
my-homes-none = Aan uw account is geen woning gekoppeld.
my-homes-none-help = Huurt u bij ons en mist u iets?
my-agreements = Uw overeenkomsten
# $kind: a word of our own
my-agreement-kind = { $kind ->
    [sale] Koopovereenkomst
   *[rent] Huurovereenkomst
}
my-agreement-home = Woning
my-agreement-signed = Getekend op
my-agreement-when = Geldt
my-agreement-carries = Uw woning, huur en betalingen horen bij een overeenkomst. Het nummer staat erbij.
my-money = Uw huur en betalingen
my-money-none = Wij hebben hier geen huur of betalingen van u.
my-rent-month = Huur per maand
my-rent-former = Uw vorige huurprijzen
# $amount: of money
my-rent-now = U betaalt { $amount } per maand.
my-account-number = Rekeningnummer
my-account-ends = eindigt op
# $holder: a name
my-account-holder = op naam van { $holder }
my-payments = Betalingen, de nieuwste eerst
my-payments-title = Uw betalingen
my-payments-none = Er staan geen betalingen.
my-payments-older = Oudere betalingen bekijken
my-payment-day = Datum
my-payment-what = Omschrijving
my-payment-amount = Bedrag
my-payment-back = teruggestort
# $kind: a word of our own
my-payment-kind = { $kind ->
    [rent] Huur
    [deposit] Waarborgsom
    [settlement] Afrekening servicekosten
   *[cost] Kosten
}
my-registrations = Uw inschrijving voor een huurwoning
my-registrations-none = Wij hebben geen inschrijving van u in het regionale systeem.
my-registration-system = Systeem
my-registration-number = Nummer
my-registration-when = Ingeschreven
# $system: the name of a system
my-registration-from = Wij kregen dit van { $system }.
my-registration-person = Door u zelf ingevuld.

my-done-phone = Uw telefoonnummer is opgeslagen.
my-done-address = Uw adres is opgeslagen.
my-done-email-asked = Wij stuurden een link naar het nieuwe adres. Er verandert pas iets als u bevestigt.
my-done-email-again = Wij stuurden de link opnieuw. De vorige link werkt niet meer.
my-done-email-cancelled = Uw e-mailadres blijft zoals het was.
my-done-email-nothing = Er wacht geen nieuw e-mailadres meer.
my-done-email = Uw nieuwe e-mailadres is bevestigd. Op andere apparaten bent u uitgelogd.

my-correct-title = Iets laten verbeteren
my-correct-lead = Klopt uw naam, geboortedatum of iets uit onze administratie niet? Wij zoeken het uit.
my-correct-ask = Vragen om iets te verbeteren
my-correct-how = Vertel het ons
my-correct-need = Dit willen wij weten
my-correct-need-what = wat er niet klopt
my-correct-need-right = wat het moet zijn
my-correct-need-proof = waaruit dat blijkt, als u iets hebt
my-correct-then = Dit gebeurt er daarna
my-correct-term = U krijgt binnen een maand antwoord.
my-correct-told = Verbeteren wij iets? Dan vertellen wij het ook aan wie het van ons kreeg.
my-correct-no = Doen wij het niet? Dan leest u waarom, en waar u kunt klagen.
my-correct-rights = Lees meer over uw rechten

my-requests = Uw privacyverzoeken
my-requests-none = Wij werken niet aan een verzoek van u.
my-requests-link = Bekijk uw verzoeken of vraag iets
