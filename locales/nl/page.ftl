# The frame of every page, and the words inside the components.

page-skip = Direct naar de inhoud
page-error-word = Fout:
page-other-language = English
page-other-site = andere website
page-navigation-label = Hoofdmenu
page-footer-label = Over deze website

page-create-account = Account maken
page-log-in = Inloggen
page-log-out = Uitloggen
page-my-overview = Mijn overzicht
page-desk = Werkplek
page-persons = Iemand zoeken
page-my-details = Mijn gegevens
page-my-consents = Mijn toestemmingen

page-demo-label = Demonstratie
page-demo = Dit is een demonstratie met verzonnen personen.
page-demo-postbox = Bekijk de verstuurde e-mails

page-questions = Vragen? Bel
page-privacy-questions = Vragen over uw gegevens?
page-privacy = Privacy
page-promises = Onze beloften
page-cookies = Cookies
page-accessibility = Toegankelijkheid
page-contact = Contact
# $date: a date in words, such as "22 november 2026"
page-statement-version = Privacyverklaring, versie van { $date }

page-form-intro = Vul alle velden in. Is een veld niet verplicht? Dan staat dat erbij.
page-optional = niet verplicht
page-errors-title = Controleer uw antwoorden
page-day = Dag
page-month = Maand
page-year = Jaar

page-notice-info = Goed om te weten
page-notice-success = Gelukt
page-notice-warning = Let op
page-notice-error = Dit ging niet goed

page-pager-label = Bladeren
page-pager-newer = Nieuwere bekijken
page-pager-older = Oudere bekijken

# The bar of who acts for somebody else. $name: of that person
page-acting-label = Namens een ander
page-acting = U handelt voor { $name }.
page-acting-over = U mag niet meer voor de ander handelen.
page-acting-stop = Stoppen
page-acting-overview = Namens een ander
