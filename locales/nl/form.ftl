# Faults in how a form was sent, whatever its fields mean.
form-unreadable = Wij kunnen dit niet lezen. Typ het opnieuw.
form-control = Hier staat een teken dat wij niet kunnen opslaan. Typ het opnieuw, zonder kopiëren.
form-twice = Dit antwoord kwam 2 keer binnen. Controleer wat hier staat en verstuur opnieuw.
form-unknown = Dit formulier klopte niet. Controleer uw antwoorden en verstuur opnieuw.

# A form that remembers what was typed (P73).
form-recall-filled = Wij vulden in wat u eerder typte
form-recall-kept = Wij onthouden wat u typte
# $minutes: how long at most
form-recall-how-long = Wij onthouden dit hoogstens { $minutes } minuten, en niet langer dan uw browser open is.
form-recall-boxes = Vinkjes zet u zelf opnieuw.
form-recall-shared = Gebruiken meer mensen dit apparaat? Wis dan uw invoer.
form-recall-wipe = Wis mijn invoer

# Why a form asks (P06).
# $purpose: a phrase of the register
form-why = Waarvoor: { $purpose }.
form-why-consent = Dat mag met uw toestemming.
# $which: an agreement
form-why-agreement = Dat is nodig voor { $which }.
# $law: an article
form-why-legal-duty = Dat moet van de wet: { $law }.
# $reason: an interest
form-why-legitimate-interest = Wij hebben er een goede reden voor: { $reason }.
form-why-more = Lees meer
form-why-more-about = over waarom wij dit vragen

# Free text that may hold a citizen service number. The numbers follow the second line.
form-bsn-title = Staat hier een burgerservicenummer (BSN)?
form-bsn-found = Wij vonden:
form-bsn-why = Een BSN hebben wij niet nodig. Haal het liever weg.
form-bsn-chance = Is het een ander nummer? Dan mag het blijven staan. Er is nog niets opgeslagen.
# $numbers: a count
form-bsn-mask = { $numbers ->
    [one] Maskeer het nummer
   *[other] Maskeer de nummers
}
form-bsn-keep = Toch zo opslaan
form-bsn-masked-title = Gemaskeerd, nog niet opgeslagen
form-bsn-masked = Op de plaats van het nummer staan nu puntjes. Lees de tekst na en sla die op.
