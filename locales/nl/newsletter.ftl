# The newsletter: signing up, leaving, and the mails about both.

newsletter-title = Nieuwsbrief
# $name: the name of the association.
newsletter-lead = In de nieuwsbrief leest u wat er speelt bij { $name } en in uw buurt.
newsletter-stop = Stoppen kan altijd, met één druk op de knop. In elke nieuwsbrief staat hoe.
newsletter-under-16 = Bent u jonger dan 16? Dan vraagt uw ouder of voogd hem aan.
newsletter-have-account = U hebt een account. U zet de nieuwsbrief ook aan of uit bij
newsletter-how-title = Hoe wilt u de nieuwsbrief?
newsletter-how-why = Wij sturen u eerst een mail. Daarin bevestigt u dat u het zelf vroeg.
newsletter-channel = Per e-mail of per post
newsletter-channel-email = Per e-mail
newsletter-channel-post = Per post
newsletter-channel-missing = Kies hoe u de nieuwsbrief wilt: per e-mail of per post
newsletter-email-hint = Nodig om te bevestigen, ook als u post kiest.
newsletter-name-title = Uw naam
newsletter-name-why = Alleen nodig voor post, of als u uw e-mailadres deelt.
newsletter-post-only = Vul dit in als u post kiest.
newsletter-address-title = Uw postadres
newsletter-address-why = Alleen nodig voor post, binnen Nederland. Kiest u e-mail? Dan bewaren wij dit niet.
newsletter-consent-title = Uw toestemming
newsletter-consent-why = U zet het vinkje zelf.
newsletter-consent-missing = Zet een vinkje als u de nieuwsbrief wilt
newsletter-trap = Laat dit veld leeg
newsletter-submit = Nieuwsbrief aanvragen
newsletter-again = Nieuwsbrief aanvragen
newsletter-home = Naar de beginpagina

newsletter-sent-title = Kijk in uw mail
newsletter-sent-lead = Wij stuurden een mail naar het adres dat u invulde.
newsletter-sent-how = Open de link in die mail en druk op de knop. Pas dan krijgt u de nieuwsbrief.
newsletter-sent-purged = Doet u niets? Dan wissen wij na 7 dagen wat u invulde.
newsletter-sent-nothing-title = Geen mail gekregen?
newsletter-sent-nothing = Kijk bij ongewenste mail, of kijk of het adres goed was.

newsletter-confirm-title = Nieuwsbrief bevestigen
newsletter-confirm-lead = Met deze knop zegt u ja. Kijk eerst of dit klopt.
newsletter-confirm-name = Naam
newsletter-confirm-yes = Hier zegt u ja op
newsletter-confirm-changed = De tekst is veranderd sinds u het formulier invulde. Lees hem nog een keer.
newsletter-confirm-submit = Ja, stuur mij de nieuwsbrief
newsletter-confirm-not-you = Vroeg u dit niet? Sluit dan deze pagina. Dan gebeurt er niets.

newsletter-joined-title = U krijgt de nieuwsbrief
newsletter-joined-lead = Gelukt. Uw toestemming is vastgelegd.
newsletter-joined-stop = Stoppen kan altijd: in elke mail staat een link. Krijgt u hem per post? Bel ons dan.

newsletter-stale-title = Deze link is al gebruikt of te oud
newsletter-stale-lead = Drukte u eerder op de knop? Dan is het gelukt en hoeft u niets te doen.
newsletter-stale-else = Lukte het nog niet? Vraag de nieuwsbrief dan opnieuw aan. Een link werkt 7 dagen en één keer.

newsletter-leave-title = Nieuwsbrief stoppen
newsletter-leave-lead = Met deze knop krijgt u geen nieuwsbrief meer.
newsletter-leave-stops = De nieuwsbrief stopt meteen. Kreeg u hem per post? Dan wissen wij uw postadres.
newsletter-leave-else = Aan uw account, uw huur en uw verzoeken verandert niets.
newsletter-leave-mail = U krijgt een mail dat het gelukt is.
newsletter-leave-forwarded = Kreeg u de nieuwsbrief van iemand doorgestuurd? Deze knop stopt hem voor wie hem van ons kreeg.
newsletter-leave-submit = Nieuwsbrief stoppen

newsletter-left-title = U krijgt geen nieuwsbrief meer
newsletter-left-lead = De nieuwsbrief is gestopt. U hoeft niets meer te doen.
newsletter-left-back = Wilt u hem later weer? Vraag hem dan opnieuw aan.

newsletter-no-link-title = Deze link kennen wij niet
newsletter-no-link-lead = Misschien is de link niet heel. Open hem vanuit de nieuwsbrief zelf.
newsletter-no-link-call = Lukt het niet? Bel ons, dan stoppen wij de nieuwsbrief voor u:

newsletter-return-title = Toch de nieuwsbrief
newsletter-return-lead = U krijgt nu geen nieuwsbrief. Wilt u hem weer? Lees dan deze tekst en druk op de knop.
newsletter-return-changed = De tekst is net veranderd. Lees de nieuwe tekst en druk dan op de knop.
newsletter-return-submit = Ja, stuur mij de nieuwsbrief weer
newsletter-return-post = U krijgt hem dan per e-mail. Liever per post? Dan hebben wij uw adres opnieuw nodig:

# The mails. $name: the name of the association.
newsletter-mail-confirm-subject = Uw nieuwsbrief van { $name }
newsletter-mail-confirm = Iemand vroeg de nieuwsbrief van { $name } aan voor dit e-mailadres. Was u dat? Open dan deze link en druk op de knop:
newsletter-mail-confirm-valid = De link werkt 7 dagen en één keer. Zonder uw druk op de knop sturen wij niets.
newsletter-mail-confirm-not-you = Was u het niet? Dan hoeft u niets te doen. Wij wissen de aanvraag na 7 dagen.
newsletter-mail-known = Dit e-mailadres krijgt de nieuwsbrief van { $name } al. U hoeft niets te doen.
newsletter-mail-known-stop = Wilt u juist stoppen? Dat kan hier:
newsletter-mail-known-more = Wilt u hem op een andere manier? Of is hij voor iemand anders op dit adres? Bevestig dan wat u net invulde:
newsletter-mail-left-subject = U krijgt geen nieuwsbrief meer van { $name }
newsletter-mail-left = U krijgt geen nieuwsbrief meer van { $name }. Uw toestemming is ingetrokken.
newsletter-mail-left-not-you = Deed u dit niet zelf, of was het een vergissing? Dan zet u hem hier weer aan:
newsletter-mail-left-valid = Deze link werkt 7 dagen. Daarna kunt u de nieuwsbrief opnieuw aanvragen op onze website.
