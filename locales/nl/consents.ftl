# Consents: the page "Mijn toestemmingen", receipts, and the first text of each consent.

# The texts people say yes to. They are published once, and then kept word for word.
consents-first-account =
    Ik geef { $name } toestemming om mijn gegevens te gebruiken voor mijn account.
    Het gaat om mijn naam, geboortedatum, adres, e-mailadres en telefoonnummer.
    Ook bewaart { $name } of ik huur of een woning zoek.
    Met mijn account regel ik zelf mijn zaken.
    Intrekken kan altijd. Dan sluit mijn account.
consents-first-newsletter =
    Ik geef { $name } toestemming om mij de nieuwsbrief te sturen.
    { $name } gebruikt daarvoor mijn e-mailadres. Kies ik post? Dan ook mijn naam en postadres.
    Intrekken kan altijd. Dan stopt de nieuwsbrief meteen.

consents-title = Mijn toestemmingen
consents-lead = Hier ziet u waarvoor u toestemming gaf. Intrekken kan altijd, met één druk op de knop.
consents-account = Uw account
consents-newsletter = De nieuwsbrief
# Completes a button or a link for who hears it out of its context.
consents-about = { $purpose ->
    [newsletter] voor de nieuwsbrief
   *[account] voor uw account
}

consents-state-given = Gegeven
consents-state-withdrawn = Ingetrokken
consents-state-never = Niet gegeven
consents-state-paused = Gepauzeerd
consents-given-on = Gegeven op
consents-withdrawn-on = Ingetrokken op
consents-how = Hoe
consents-channel-web = Op de website
consents-channel-paper = Op papier
consents-channel-desk = Aan de balie
consents-channel-phone = Aan de telefoon
consents-channel-elsewhere = Ergens anders, voor dit portaal er was
consents-receipt = Bewijs
consents-receipt-view = Bewijs bekijken
# Of an act that was recorded before the home was linked to the account
consents-linked = Dit hoort bij de woning die aan uw account gekoppeld is.
# The scan of a paper
consents-scan = Papier
consents-scan-download = Scan downloaden
consents-you-read = Hier zei u ja op
consents-you-read-before = Hier zei u eerder ja op
consents-shown = Versie { $version } van { $published }, getoond in het { $lang ->
    [en] Engels
   *[nl] Nederlands
}.
# For a text that was shown in the other language.
consents-translated = Lees dezelfde versie in het Nederlands
consents-translated-source = Versie { $version }, in het Nederlands. U las de Engelse tekst hierboven. Die is uw bewijs.
consents-version = Versie { $version } van { $published }
# $reason: typed by an employee
consents-reworded = Op { $published } hebben wij de tekst anders opgeschreven. De betekenis is gelijk. Reden: { $reason }

consents-paused-title = Wij vragen uw toestemming opnieuw
consents-paused = Sinds { $changed } vragen wij iets anders. { $purpose ->
    [newsletter] U krijgt geen nieuwsbrief tot u ja zegt op de nieuwe tekst.
   *[account] Uw eerdere ja geldt niet voor de nieuwe tekst. Lees die en kies zelf.
}
consents-asked = Toestemming geven
consents-asked-again = De nieuwe tekst
consents-box = { $purpose ->
    [newsletter] Ja, ik wil de nieuwsbrief krijgen
   *[account] Ja, ik wil mijn account houden
}
consents-give = Toestemming geven
consents-box-missing = Zet een vinkje als u toestemming wilt geven.
consents-text-changed = De tekst is veranderd terwijl u las. Lees de nieuwe tekst en kies opnieuw.

consents-stop-title = { $purpose ->
    [newsletter] Wilt u de nieuwsbrief niet meer?
   *[account] Wilt u uw account sluiten?
}
consents-stop = { $purpose ->
    [newsletter] Nieuwsbrief stoppen (toestemming intrekken)
   *[account] Account sluiten (toestemming intrekken)
}
consents-stop-too = Stop ook de nieuwsbrief
consents-stop-too-hint = U trekt dan ook die toestemming in.
consents-consequence = Wat er gebeurt als u uw account sluit
consents-consequence-account-closes = Uw account sluit meteen en u wordt uitgelogd.
consents-consequence-account-tenancy = Uw huur verandert niet.
consents-consequence-account-newsletter = Uw toestemming voor de nieuwsbrief blijft staan. Wilt u ook daarmee stoppen? Zet dan hieronder een vinkje.
consents-consequence-account-requests = Lopende verzoeken gaan gewoon door.
consents-consequence-account-follow = Maak eerst een code om ze te volgen
consents-consequence-newsletter-stops = U krijgt dan geen nieuwsbrief meer.
consents-consequence-newsletter-account = Uw account en uw huur veranderen niet.

# $what: a word of our own
consents-told = { $what ->
    [gegeven] U gaf toestemming { consents-about }.
    [al-gegeven] U had al toestemming gegeven { consents-about }. Er is niets veranderd.
    [al-ingetrokken] Er was geen toestemming meer { consents-about }. Er is niets veranderd.
   *[ingetrokken] U trok uw toestemming in { consents-about }. { $purpose ->
        [newsletter] U krijgt geen nieuwsbrief meer.
       *[account] Uw account is gesloten.
    }
}
# After withdrawing: the way back.
consents-return = Bedenkt u zich?
consents-return-link = Geef toch toestemming

consents-history = Wat er gebeurde
consents-history-of = Geschiedenis van uw toestemming { consents-about }
# $how: one of the channels
consents-gave = U gaf toestemming, { $how }. Het ging om versie { $version }.
consents-withdrew = U trok uw toestemming in, { $how }.

consents-receipt-title = Bewijs van toestemming: { $purpose }
consents-receipt-heading = Bewijs van uw toestemming
consents-receipt-lead = Bewaar dit bewijs of druk het af. Het bestand eronder is ondertekend: iedereen kan nagaan dat het klopt.
consents-receipt-last = Laatst veranderd
consents-receipt-number = Nummer
consents-receipt-person = Uw kenmerk
consents-receipt-issued = Bewijs gemaakt op
consents-receipt-use = Wat wij met uw gegevens doen
consents-receipt-today = Zo staat het vandaag in ons register. De versie van toen staat onderaan.
consents-receipt-basis = Waarom dit mag (grondslag)
consents-receipt-basis-consent = Uw toestemming (AVG artikel 6 lid 1 onder a)
consents-receipt-purpose = Doel
consents-receipt-data = Welke gegevens
consents-receipt-kept = Hoe lang
# $period and $trigger: phrases of the register
consents-receipt-retention = { $period }, vanaf { $trigger }
consents-receipt-recipients = Met wie wij ze delen
consents-receipt-nobody = Met niemand
consents-receipt-controller = Verantwoordelijke
consents-receipt-officer = Vragen over privacy
consents-receipt-withdraw = Intrekken
consents-receipt-withdraw-how = Dat kan altijd, met één druk op de knop bij
consents-receipt-check = Voor wie het wil controleren
consents-receipt-check-how = Wij hebben het bestand ondertekend (JWS, Ed25519). Met onze openbare sleutel ziet u of iemand het heeft veranderd.
consents-receipt-hash = Vingerafdruk van de tekst
consents-receipt-hash-how = De SHA-256 van de JSON-lijst [doel, versie, Nederlandse tekst, Engelse tekst]. Het bestand bevat die vier.
consents-receipt-statement = Versie van de privacyverklaring
# $number: of the version of the statement
consents-receipt-statement-read = Lees de verklaring van toen, versie { $number }
consents-receipt-keys = Openbare sleutel
consents-receipt-download = Ondertekend bestand downloaden
