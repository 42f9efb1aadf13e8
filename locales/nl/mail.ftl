# What every mail begins and ends with. $organisation: the name of the association.
mail-greeting = Goedendag,
mail-regards =
    Met vriendelijke groet,
    { $organisation }
# $address: of the privacy statement
mail-statement =
    Lees hoe wij omgaan met uw gegevens:
    { $address }
