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
my-unlinked = U gaf aan dat u huurder bent. Een woning aan een account koppelen kan nog niet.
my-unlinked-next = U hoeft nu niets te doen. Zodra het kan, leest u hier hoe.
my-unlinked-until = Tot die tijd ziet u hier alleen wat u zelf invulde.
my-unlinked-question = Hebt u een vraag?
my-unlinked-contact = Neem contact met ons op
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

# Who looked
my-looked-title = Wie keek er in mijn gegevens
my-looked-link = Bekijk wie er in uw gegevens keek
my-looked-lead = Wij schrijven elke keer op als een medewerker uw gegevens bekijkt. U ziet de functie, niet de naam.
my-looked-kinds = Manieren van kijken
my-looked-opened = Dossier geopend
my-looked-listed = In een lijst
my-looked-used = Door het portaal
my-looked-opened-lead = Een medewerker opende uw dossier en gaf daarvoor een reden.
my-looked-opened-none = Niemand opende uw dossier.
my-looked-listed-lead = Een medewerker zocht, en u stond in de uitkomst. Daarin staan alleen naam, geboortedatum en adres.
my-looked-listed-none = U stond niet in een lijst.
my-looked-used-lead = Het portaal gebruikte uw gegevens zelf. Bijvoorbeeld om u een e-mail te sturen.
my-looked-used-none = Het portaal gebruikte uw gegevens nog niet.
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
