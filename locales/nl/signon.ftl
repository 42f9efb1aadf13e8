# Employees who log in with the account of their work. $name: what that account is called, such as "uw werkaccount" or "Microsoft".

signon-work-account = uw werkaccount
signon-for-employees = Werkt u bij ons?
signon-log-in-with = Inloggen met { $name }
signon-instead = U kunt ook { $name } gebruiken. Dan kiest u hier geen wachtwoord.
signon-still-logged-in = Logde u in met { $name }? Daar bent u nog ingelogd.
signon-again = Opnieuw proberen
signon-ask = Vraag de beheerder van dit portaal wat u kunt doen.
signon-refused-password = Inloggen met een wachtwoord
signon-refused-invited = Kies een wachtwoord met uw uitnodiging

signon-failed-title = Dit inloggen is niet gelukt
signon-failed-lead = Het inloggen met { $name } is afgebroken, of duurde te lang.
signon-failed-then = Begin opnieuw, en doe dat in één venster. Een oude pagina werkt niet meer.
signon-unknown-title = U hebt hier nog geen toegang
signon-unknown-lead = Met { $name } kunt u hier nu niet inloggen.
signon-unknown-then = Vraag de beheerder van dit portaal om toegang. Logt u hier in met een wachtwoord? Koppel uw werkaccount dan in uw account.
signon-no-role-title = U hebt hier geen functie
signon-no-role-lead = De groepen van { $name } geven u hier geen functie.
signon-conflict-title = Uw functies gaan niet samen
signon-conflict-lead = De groepen van { $name } geven u functies die elkaar uitsluiten. Wie toezicht houdt, beslist en beheert niet.
signon-taken-title = Dit werkaccount is al gekoppeld
signon-taken-lead = Een collega logt al in met { $name }.
signon-away-title = Dit inloggen werkt nu niet
signon-away-lead = Wij kunnen { $name } nu niet bereiken. Dat ligt niet aan u.
signon-away-then = Probeer het over een paar minuten opnieuw. Of log in met uw wachtwoord en uw code.

signon-own-title = Uw werkaccount
signon-own-lead = U kunt hier ook inloggen met { $name }.
signon-own-password-stays = Uw wachtwoord blijft daarnaast werken.
signon-own-link-button = Verder
# $since: a day in words
signon-own-linked = U logt hier in met { $name }, sinds { $since }.
signon-own-unlink-lead = Koppelt u het los? Dan logt u alleen nog in met uw wachtwoord en een code.
signon-own-unlink-button = Werkaccount loskoppelen
signon-own-no-code = U logt in met uw werkaccount. Een app met codes hebt u hier niet.
signon-onward-title = Nu inloggen bij uw werk
signon-onward-lead = U gaat nu naar { $name }. Log daar opnieuw in.
signon-onward-time = Daarna komt u vanzelf hier terug. U hebt tien minuten.
signon-onward-button = Naar { $name }
signon-told-linked = U kunt nu inloggen met { $name }. Op andere apparaten bent u uitgelogd.
signon-told-unlinked = U logt niet meer in met { $name }. Op andere apparaten bent u uitgelogd.

# The mails. $organisation: the name of the association.
signon-mail-linked-subject = U logt bij { $organisation } in met uw werkaccount
signon-mail-linked-intro = Uw account bij { $organisation } is gekoppeld aan een werkaccount.
signon-mail-unlinked-subject = Uw werkaccount is losgekoppeld van { $organisation }
signon-mail-unlinked-intro = Uw account bij { $organisation } is niet meer gekoppeld aan een werkaccount.
