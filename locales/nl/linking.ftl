# Linking an account to a home.

linking-title = Uw woning koppelen
linking-back = Terug naar mijn overzicht
linking-lead = Hebt u een code van ons gekregen? Vul die hier in. Daarna ziet u hier ook uw huurgegevens.
linking-why = Uw geboortedatum vragen wij om zeker te weten dat u het bent.
linking-code-label = Code
linking-code-hint = De code heeft 12 tekens in groepjes van 4. De streepjes mag u weglaten.
linking-birth-date-label = Uw geboortedatum
linking-birth-date-hint = Bijvoorbeeld 27 3 1985
linking-button = Woning koppelen
linking-code-missing = Vul de code in die u van ons kreeg.
linking-code-length = Een code heeft 12 tekens. Controleer of u er een mist of te veel hebt.
linking-code-mistyped = In deze code zit een typefout. Vergelijk elk teken met uw papier.
linking-birth-date-wrong = Vul uw geboortedatum in als dag, maand en jaar, zoals 27 3 1985.
linking-no-match = Deze code en geboortedatum horen niet bij elkaar, of de code werkt niet meer. Controleer beide. Of vraag ons om een nieuwe code.

linking-no-code-title = Geen code?
linking-no-code = U krijgt een code aan onze balie, of per brief in uw woning.
# A telephone number follows.
linking-no-code-call = Wilt u een brief met een code? Bel ons op
linking-no-code-desk = Komt u naar de balie? Neem een identiteitsbewijs mee. Wij kijken ernaar en maken geen kopie.

linking-done = Uw woning is gekoppeld. U ziet uw huurgegevens nu in uw overzicht. Wij sturen u hierover ook een e-mail.
linking-ended = De koppeling is gestopt. U ziet de huurgegevens hier niet meer.
linking-linked = Gekoppeld aan uw account
linking-no-home = Uw gegevens in onze administratie
linking-another = Nog een woning koppelen
# $date: "22 november 2026"
linking-since = Gekoppeld op { $date }
linking-end-link = Koppeling stoppen

linking-end-title = Koppeling stoppen
linking-end-back = Terug
linking-end-gone = De huurgegevens staan dan meteen niet meer in uw account.
linking-end-stays = Uw huur gaat gewoon door.
linking-end-again = Wilt u later weer koppelen? Dan vraagt u ons om een nieuwe code.
linking-end-button = Koppeling stoppen

# The mail. $organisation: the name of the association.
linking-mail-subject = Uw woning is gekoppeld bij { $organisation }
linking-mail-linked = Aan uw account bij { $organisation } is een woning gekoppeld.
linking-mail-see = U ziet uw huurgegevens hier:
# $phone: a telephone number
linking-mail-not-you = Deed u dat niet? Bel ons meteen op { $phone }.

# The mail to the address in the file. $organisation: the name of the association.
linking-mail-file-subject = Uw gegevens bij { $organisation } zijn gekoppeld
linking-mail-file-linked = Iemand koppelde uw gegevens bij { $organisation } aan een account.
linking-mail-file-you = Was u dat? Dan hoeft u niets te doen.
# $phone: a telephone number
linking-mail-file-not-you = Was u dat niet? Bel ons meteen op { $phone }.

# For employees at the desk.
linking-desk-title = Account koppelen
linking-desk-back = Terug naar het dossier
linking-desk-not-linked = Aan dit dossier is nog geen account gekoppeld.
linking-desk-own = Deze persoon heeft al een eigen account met deze gegevens.
linking-desk-code = Code geven aan de balie
linking-desk-code-lead = Staat de persoon voor u? Bekijk een identiteitsbewijs. Maak geen kopie.
linking-desk-seen = Ik zag een geldig identiteitsbewijs van deze persoon
linking-desk-seen-missing = Bekijk eerst een identiteitsbewijs en zet daarna een vinkje.
linking-desk-code-button = Code maken
linking-desk-code-title = Geef deze code aan de persoon
linking-desk-code-how = De persoon vult hem in bij "Uw woning koppelen", met de geboortedatum.
linking-desk-code-until = De code werkt 10 minuten en één keer.
linking-desk-letter = Brief met code sturen
linking-desk-letter-lead = Staat de persoon niet voor u? Stuur dan een brief naar de woning.
linking-desk-letter-until = De code in de brief werkt 60 dagen en één keer. Een eerdere code stopt meteen.
linking-desk-letter-button = Brief met code maken
# The name of the file, without its ending.
linking-desk-letter-file = brief-met-code
linking-desk-letter-no-home = Deze persoon huurt nu geen woning van ons. Geef de code aan de balie.
linking-desk-letter-disputed = Deze persoon zegt dat de naam, de geboortedatum of het adres niet klopt. Beslis eerst over de correctie, of geef de code aan de balie.
# $letter: one character
linking-desk-letter-letters = Onze brief kan deze letter uit de naam of het adres niet drukken: { $letter }. Geef de code aan de balie.
linking-desk-letter-long = De naam of het adres past niet in het venster van de envelop. Geef de code aan de balie.
linking-desk-letter-failed = De brief is niet gelukt. Geef de code aan de balie.
linking-desk-end-lead = De persoon ziet de huurgegevens dan meteen niet meer in het account.
linking-desk-reason = Reden
linking-desk-reason-hint = Dit komt in het dossier. Hoogstens 500 tekens.
linking-desk-reason-missing = Schrijf op waarom de koppeling stopt.
linking-desk-reason-long = De reden is te lang. Gebruik hoogstens 500 tekens.
linking-desk-ended = De koppeling is gestopt.
linking-desk-linked = Het account is gekoppeld. De persoon kreeg daarover een e-mail.
linking-decision-title = Koppelen na een besluit
linking-decision-when = Kan de persoon geen code gebruiken? Dan koppelt u zelf, als u weet wie het is.
linking-decision-link = Zelf een account koppelen
linking-decision-lead = Vergelijk naam, geboortedatum en adres. Een gelijke naam alleen is niet genoeg.
linking-decision-file = In de administratie
# $address, $born, $name: of a person
linking-decision-person = { $name }, { $born }, { $address }
linking-decision-none = U hebt geen dossier van een account open
linking-decision-none-how = Zoek eerst de persoon met het account en open dat dossier. Kom daarna hier terug.
linking-decision-search = Iemand zoeken
linking-decision-account = Welk account hoort hierbij?
linking-decision-account-hint = U ziet de accounts waarvan u het dossier open hebt.
linking-decision-account-missing = Kies het account dat bij dit dossier hoort.
linking-decision-identity = Hoe weet u wie het is?
linking-decision-identity-missing = Kies hoe u weet wie het is.
linking-decision-desk = De persoon liet aan de balie een identiteitsbewijs zien
linking-decision-letter = Twee gegevens klopten, en een code per brief kwam aan
linking-decision-reason-missing = Schrijf op waarom u koppelt.
linking-decision-button = Account koppelen
linking-desk-already = Er is niets veranderd: dit dossier was al gekoppeld, of het account is gesloten.
