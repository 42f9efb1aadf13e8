# Home, contact, cookies, accessibility.

organisation-home = Welkom
# $name: the association
organisation-home-heading = Welkom bij { $name }
organisation-home-lead = Hier regelt u uw zaken met ons. Rustig, thuis, op uw eigen moment.
organisation-home-back = Fijn dat u er bent. Waarmee kunnen wij u helpen?
organisation-home-do = Direct regelen
organisation-home-account = Maak zelf een account. Ook als u nog een woning zoekt.
organisation-home-log-in = Naar uw eigen overzicht.
organisation-home-overview = Uw gegevens, uw woning en uw toestemmingen.
organisation-home-consents = Bekijk waar u ja op zei. Of zeg alsnog nee.
organisation-home-privacy-title = Uw privacy
organisation-home-privacy = Wat wij met uw gegevens doen, en wat u te zeggen hebt.
organisation-home-promises = Zie per belofte of wij haar al waarmaken.
organisation-home-expect = Dit mag u van ons verwachten
organisation-home-yours = Uw gegevens zijn van u
organisation-home-yours-text = Wij vragen alleen wat nodig is. U leest waarvoor wij gegevens gebruiken.
organisation-home-choice = U kiest, en u mag terugkomen op uw keuze
organisation-home-choice-text = Intrekken kan altijd, met één druk op de knop.
organisation-home-honest = Wij zeggen het ook als iets nog niet werkt
organisation-home-honest-text = Al onze beloften staan op een rij. Met wat werkt, en wat nog ontbreekt.
organisation-home-talk = Liever iemand spreken?
# $hours: when somebody answers the phone
organisation-home-talk-text = Dat kan { $hours }. Bel gerust.
organisation-home-ways = Alle manieren om ons te bereiken

organisation-contact = Contact
organisation-contact-lead = Bel, mail, schrijf of kom langs. U hebt er geen account voor nodig.
organisation-contact-phone = Bellen
organisation-contact-email = E-mailen
organisation-contact-visit = Langskomen
organisation-contact-post = Schrijven
organisation-contact-website = Website
organisation-contact-privacy = Over uw gegevens
organisation-contact-privacy-text = Vragen, een verzoek of een klacht over uw gegevens? Mail of schrijf dan hierheen.
organisation-contact-officer = Wie
organisation-contact-rights = Lees welke rechten u hebt
organisation-contact-who = Wie wij zijn
organisation-contact-legal = Officiële naam
organisation-contact-register = Nummer bij de Kamer van Koophandel
organisation-contact-town = Plaats

organisation-cookies = Cookies
# $count: how many
organisation-cookies-lead = { $count ->
    [one] Deze website gebruikt één cookie. Die is nodig om u in te loggen.
   *[other] Deze website gebruikt { $count } cookies. Die zijn er alleen om u te helpen.
}
organisation-cookies-no-banner = Wij volgen u niet. Daarom hoeft u hier ook niets weg te klikken.
organisation-cookies-list = De cookies die wij gebruiken
organisation-cookies-name = Naam
organisation-cookies-purpose = Waarvoor
organisation-cookies-time = Hoe lang
organisation-cookies-keeps-you-logged-in = Onthoudt dat u bent ingelogd. U krijgt hem pas als u inlogt.
# $longest: hours; $idle: minutes
organisation-cookies-lasts = Tot u uitlogt of uw browser sluit. Na { $idle } minuten niets doen of na { $longest } uur werkt hij niet meer.
organisation-cookies-remembers-what-you-typed = Onthoudt wat u in een formulier typte. U krijgt hem pas als een formulier nog niet klopt.
# $idle: minutes
organisation-cookies-lasts-typed = Tot u uw browser sluit, uw invoer wist of uitlogt. Na { $idle } minuten werkt hij niet meer.
organisation-cookies-shows-your-request = Onthoudt dat u uw verzoek mag zien. U krijgt hem als u nummer en code invult.
# $idle: minutes
organisation-cookies-lasts-request = Tot u stopt met volgen of uw browser sluit. Na { $idle } minuten werkt hij niet meer.
organisation-cookies-brings-you-back = Onthoudt dat u het bent terwijl u met een werkaccount inlogt. Alleen medewerkers krijgen hem.
# $idle: 10
organisation-cookies-lasts-back = Tot u terug bent of uw browser sluit. Na { $idle } minuten werkt hij niet meer.
organisation-cookies-language = Uw taal staat in het adres van de pagina. Daar is geen cookie voor nodig.
organisation-cookies-not = Wat wij niet doen
organisation-cookies-not-follow = Wij volgen u niet, hier niet en nergens anders.
organisation-cookies-not-others = Wij laden niets van andere bedrijven. Niemand anders ziet uw bezoek.
organisation-cookies-not-store = Wij bewaren niets anders op uw telefoon of computer.
organisation-cookies-remove = Cookies weghalen
organisation-cookies-remove-text = Log uit, of wis de cookies in uw browser. U logt dan later gewoon weer in.
organisation-cookies-from-code = Deze lijst komt rechtstreeks uit het programma. Zij kan dus niet verouderen.

organisation-visits = Wij tellen hoe vaak een pagina open gaat
organisation-visits-what = Wij tellen per dag en per pagina. Zo weten wij welke pagina’s nodig zijn.
organisation-visits-who = Wie u bent, tellen wij niet mee: geen cookie, geen netwerkadres.
organisation-visits-open = Alleen pagina’s die iedereen kan openen, tellen mee. Uw eigen pagina’s niet.
organisation-visits-kept = De aantallen bewaren wij 2 jaar.
organisation-visits-opt-out = Niet meetellen? Zet in uw browser Global Privacy Control of Do Not Track aan.
organisation-visits-opted-out = Uw browser vraagt dit al. Wij tellen u niet.

organisation-typed = Wat u invulde
organisation-typed-what = Klopt een formulier nog niet? Dan onthouden wij wat u typte, tijdens dit bezoek.
organisation-typed-not = Wachtwoorden en vinkjes onthouden wij nooit.
organisation-typed-sealed = Het staat versleuteld bij ons. Zonder uw cookie kan niemand het lezen, ook wij niet.
organisation-wiped = Uw invoer is gewist
organisation-wiped-nothing = Wij hadden niets bewaard. Er valt dus niets te wissen.
organisation-wiped-what = Wij wisten wat u invulde bij:
# $form: the name of a form
organisation-wiped-form = { $form ->
    [account-maken] Account maken
    [privacyverzoek] Iets vragen over uw gegevens
    [mijn-privacyverzoek] Iets vragen over uw gegevens
   *[other] een ander formulier
}
organisation-wiped-cookie = De cookie die daarbij hoorde is ook weg.
organisation-wiped-back = Staat uw invoer nog op een oude pagina? Sluit dan dat venster.
organisation-wiped-more = Lees wat wij onthouden, en hoe lang

organisation-sites = Links naar andere websites
organisation-sites-mark = Zo’n link heeft een pijl naar buiten. Een schermlezer zegt: andere website.
organisation-sites-rules = Daar gelden de regels van die website. Wij geven niets over u door.
organisation-sites-list = Wij linken alleen naar deze websites:
organisation-sites-association = onze eigen website
organisation-sites-authority = de toezichthouder, waar u over ons kunt klagen

organisation-accessibility = Toegankelijkheid
organisation-accessibility-lead = Iedereen moet dit portaal kunnen gebruiken. Hier leest u wat wij hebben getest, en wat niet.
organisation-accessibility-tested = Wat wij testten
# $date: a day in words
organisation-accessibility-when = Voor het laatst getest op { $date }.
organisation-accessibility-axe = Een programma (axe-core) zocht op elke pagina naar fouten. Op een telefoon en een breed scherm.
organisation-accessibility-keyboard = Het portaal werkt met alleen een toetsenbord.
organisation-accessibility-scripts = Het portaal werkt ook zonder JavaScript. Alleen een passkey heeft het nodig.
organisation-accessibility-words = Een programma telt de woorden op onze pagina’s. Een zin heeft er hoogstens 15.
organisation-accessibility-not = Wat wij nog niet testten
organisation-accessibility-not-reader = Mensen die een schermlezer gebruiken, hebben het portaal nog niet getest.
organisation-accessibility-not-audit = Een onafhankelijk bureau heeft het portaal nog niet onderzocht.
organisation-accessibility-not-program = Een programma vindt niet alles. Er kunnen dus nog fouten zijn.
organisation-accessibility-norm = Wij willen voldoen aan WCAG 2.2, niveau AA. Dat is nog niet vastgesteld.
organisation-accessibility-report = Werkt iets niet voor u?
organisation-accessibility-report-text = Vertel het ons. Wij helpen u dan meteen op een andere manier.
organisation-accessibility-report-what = Noem de pagina, wat u wilde doen en wat er misging.

# /beheer/bezoek, for staff.
organisation-visits-title = Bezoek aan het portaal
organisation-visits-lead = Hoe vaak pagina’s open gingen. Wie dat deed, weten wij niet.
organisation-visits-choose = Kies hoeveel dagen u ziet
# $days: how many
organisation-visits-span = Laatste { $days } dagen
organisation-visits-of-page = Per dag, van
organisation-visits-all = Toon alle pagina’s samen
organisation-visits-per-day = Per dag
# $first: the first day; $last: the last
organisation-visits-chart = Hoe vaak pagina’s open gingen, van { $first } tot en met { $last }.
organisation-visits-few = Een dag met minder dan 5 bezoeken heeft geen staaf.
organisation-visits-numbers = Bekijk de getallen per dag
organisation-visits-per-page = Per pagina
organisation-visits-table = De pagina’s die open gingen
organisation-visits-page = Pagina
organisation-visits-day = Dag
organisation-visits-number = Bezoeken
# $number: from which the number itself is shown
organisation-visits-rare = minder dan { $number }
organisation-visits-none = Er zijn nog geen bezoeken geteld.
organisation-visits-not = Pagina’s achter het inloggen tellen niet mee. Wie dat in de browser vraagt, ook niet. Programma’s die pagina’s openen, tellen wel mee.
