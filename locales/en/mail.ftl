# What every mail begins and ends with. $organisation: the name of the association.
mail-greeting = Good day,
mail-regards =
    Kind regards,
    { $organisation }
# $address: of the privacy statement
mail-statement =
    Read how we handle your data:
    { $address }
