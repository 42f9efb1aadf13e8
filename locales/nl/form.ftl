# Faults in how a form was sent, whatever its fields mean.
form-unreadable = Wij kunnen dit niet lezen. Typ het opnieuw.
form-control = Hier staat een teken dat wij niet kunnen opslaan. Typ het opnieuw, zonder kopiëren.
form-twice = Dit antwoord kwam 2 keer binnen. Controleer wat hier staat en verstuur opnieuw.
form-unknown = Dit formulier klopte niet. Controleer uw antwoorden en verstuur opnieuw.
