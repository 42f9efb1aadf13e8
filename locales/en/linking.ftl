# Linking an account to a home.

linking-title = Link your home
linking-back = Back to my overview
linking-lead = Did you get a code from us? Fill it in here. After that you also see your tenancy here.
linking-why = We ask for your date of birth to be sure that it is you.
linking-code-label = Code
linking-code-hint = The code has 12 characters in groups of 4. You may leave out the hyphens.
linking-birth-date-label = Your date of birth
linking-birth-date-hint = For example 27 3 1985
linking-button = Link home
linking-code-missing = Fill in the code that you got from us.
linking-code-length = A code has 12 characters. Check whether one is missing or one too many.
linking-code-mistyped = This code has a typing error. Compare each character with your paper.
linking-birth-date-wrong = Fill in your date of birth as day, month and year, such as 27 3 1985.
linking-no-match = This code and date of birth do not belong together, or the code no longer works. Check both. Or ask us for a new code.

linking-no-code-title = No code?
linking-no-code = You get a code at our desk, or by letter in your home.
# A telephone number follows.
linking-no-code-call = Do you want a letter with a code? Call us on
linking-no-code-desk = Do you come to the desk? Bring a proof of identity. We look at it and make no copy.

linking-done = Your home is linked. You now see your tenancy in your overview. We also send you an e-mail about this.
linking-ended = The link is ended. You no longer see the tenancy here.
linking-linked = Linked to your account
linking-no-home = Your data in our administration
linking-another = Link another home
# $date: "22 November 2026"
linking-since = Linked on { $date }
linking-end-link = End link

linking-end-title = End link
linking-end-back = Back
linking-end-gone = The tenancy disappears from your account at once.
linking-end-stays = Your tenancy itself goes on.
linking-end-again = Do you want to link again later? Then ask us for a new code.
linking-end-button = End link

# The mail. $organisation: the name of the association.
linking-mail-subject = Your home is linked at { $organisation }
linking-mail-linked = A home has been linked to your account at { $organisation }.
linking-mail-see = You see your tenancy here:
# $phone: a telephone number
linking-mail-not-you = Was this not you? Call us at once on { $phone }.

# The mail to the address in the file.
linking-mail-file-subject = Your details at { $organisation } were linked
linking-mail-file-linked = Somebody linked your details at { $organisation } to an account.
linking-mail-file-you = Was that you? Then you need not do anything.
linking-mail-file-not-you = Was it not you? Call us at once on { $phone }.

# For employees at the desk.
linking-desk-title = Link account
linking-desk-back = Back to the file
linking-desk-not-linked = No account is linked to this file yet.
linking-desk-own = This person has an account of their own with these data already.
linking-desk-code = Give a code at the desk
linking-desk-code-lead = Is the person in front of you? Look at a proof of identity. Make no copy.
linking-desk-seen = I saw a valid proof of identity of this person
linking-desk-seen-missing = First look at a proof of identity, then tick the box.
linking-desk-code-button = Make code
linking-desk-code-title = Give this code to the person
linking-desk-code-how = The person fills it in at "Link your home", with the date of birth.
linking-desk-code-until = The code works for 10 minutes and once.
linking-desk-letter = Send a letter with a code
linking-desk-letter-lead = Is the person not in front of you? Then send a letter to the home.
linking-desk-letter-until = The code in the letter works for 60 days and once. An earlier code stops at once.
linking-desk-letter-button = Make letter with code
# The name of the file, without its ending.
linking-desk-letter-file = letter-with-code
linking-desk-letter-no-home = This person rents no home from us now. Give the code at the desk.
linking-desk-letter-disputed = This person says that the name, the date of birth or the address is wrong. Decide on the correction first, or give the code at the desk.
# $letter: one character
linking-desk-letter-letters = Our letter cannot print this character of the name or the address: { $letter }. Give the code at the desk.
linking-desk-letter-long = The name or the address does not fit in the window of the envelope. Give the code at the desk.
linking-desk-letter-failed = The letter could not be made. Hand out the code at the desk.
linking-desk-end-lead = The person then no longer sees the tenancy in the account.
linking-desk-reason = Reason
linking-desk-reason-hint = This goes into the file. At most 500 characters.
linking-desk-reason-missing = Write down why the link ends.
linking-desk-reason-long = The reason is too long. Use at most 500 characters.
linking-desk-ended = The link is ended.
linking-desk-linked = The account is linked. The person got an e-mail about it.
linking-decision-title = Linking by decision
linking-decision-when = Can the person not use a code? Then you link yourself, if you know who it is.
linking-decision-link = Link an account yourself
linking-decision-lead = Compare name, date of birth and address. The same name alone is not enough.
linking-decision-file = In the administration
# $address, $born, $name: of a person
linking-decision-person = { $name }, { $born }, { $address }
linking-decision-none = You have no file of an account open
linking-decision-none-how = First find the person with the account and open that file. Then come back here.
linking-decision-search = Find somebody
linking-decision-account = Which account belongs to this?
linking-decision-account-hint = You see the accounts whose file you have open.
linking-decision-account-missing = Choose the account that belongs to this file.
linking-decision-identity = How do you know who it is?
linking-decision-identity-missing = Choose how you know who it is.
linking-decision-desk = The person showed an identity document at the desk
linking-decision-letter = Two facts matched, and a code by letter arrived
linking-decision-reason-missing = Write down why you link.
linking-decision-button = Link account
linking-desk-already = Nothing changed: this file was linked already, or the account is closed.
