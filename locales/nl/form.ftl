# Faults in how a form was sent, whatever its fields mean.
form-unreadable = Wij kunnen dit niet lezen. Typ het opnieuw.
form-control = Hier staat een teken dat wij niet kunnen opslaan. Typ het opnieuw, zonder kopiëren.
form-twice = Dit antwoord kwam 2 keer binnen. Controleer wat hier staat en verstuur opnieuw.
form-unknown = Dit formulier klopte niet. Controleer uw antwoorden en verstuur opnieuw.

# A form that remembers what was typed (P73).
form-recall-filled = Wij vulden in wat u eerder typte
form-recall-kept = Wij onthouden wat u typte
# $minutes: how long at most
form-recall-how-long = Dat doen wij hoogstens { $minutes } minuten, en tot u uw browser sluit.
form-recall-boxes = Vinkjes zet u zelf opnieuw.
form-recall-shared = Gebruiken meer mensen dit apparaat? Wis dan uw invoer.
form-recall-wipe = Wis mijn invoer
