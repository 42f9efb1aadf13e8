# Logging in and out, and a forgotten password.

accounts-log-in-title = Log in
accounts-login-label = E-mail address or log-in name
accounts-password-label = Password
accounts-log-in-button = Log in
accounts-forgotten-link = Forgotten your password?
accounts-no-account = No account yet?
accounts-make-account = Create an account
accounts-login-missing = Fill in your e-mail address or log-in name, such as name@example.com.
accounts-password-missing = Fill in your password.
accounts-wrong = The name or the password is not right. Check both and try again.
accounts-again-label = Your password
accounts-again-hint = This way we are sure that it is you.
accounts-again-wrong = This password is not right. Enter the password of your account.
# $minutes: 15
accounts-again-too-many = You tried this too often. Wait { $minutes } minutes and then try again.

accounts-too-many-title = You tried this too often
# $minutes: 15 or 60
accounts-too-many-wait = Wait { $minutes } minutes and then try again.
accounts-too-many-log-in = Forgotten your password? Then choose a new password.
accounts-too-many-forgotten = First look in your e-mail, also in the spam folder.
# A telephone number follows.
accounts-too-many-call = In a hurry? Call us on

accounts-logged-out-title = You are logged out
accounts-logged-out-text = Nobody can reach your details on this device any more.
accounts-logged-out-shared = Is the device somebody else's? Then close the browser too.
accounts-log-in-again = Log in again

accounts-forgotten-title = Forgotten password
accounts-forgotten-lead = We send you an e-mail with a link. With that link you choose a new password.
accounts-forgotten-button = Ask for the link
accounts-back-to-log-in = Back to log in

accounts-sent-title = Look in your e-mail
accounts-sent-lead = Do we know this name? Then you will get an e-mail with a link within a few minutes.
accounts-sent-valid = The link works for 24 hours, and once.
accounts-sent-nothing-title = No e-mail?
accounts-sent-nothing-spam = Look in the spam folder.
accounts-sent-nothing-other = Try the e-mail address that you gave us, or your log-in name.
# A telephone number follows.
accounts-sent-nothing-call = Still no luck? Call us on

accounts-new-title = Choose a new password
accounts-new-lead = After that you are logged in here. On other devices you will be logged out.
accounts-new-label = New password
accounts-new-hint = At least 8 characters. A few unrelated words in a row work well.
accounts-new-again-label = New password once more
accounts-new-button = Save password
accounts-new-password-missing = Choose a password of at least 8 characters.
accounts-new-password-short = This password is too short. Choose at least 8 characters.
accounts-new-password-long = This password is too long. Choose at most 128 characters.
accounts-new-password-common = This password is easy to guess. Choose a few unrelated words, such as a bicycle, a spoon and a cloud.
accounts-new-password-own = Your password resembles your name or another known detail. Choose words that nobody connects with you.
accounts-new-password-again = The passwords are not the same. Type the same password here as above.

accounts-gone-title = This link no longer works
accounts-gone-text = The link has been used or is too old. A link works for 24 hours, and once.
accounts-gone-button = Ask for a new link

accounts-changed-title = Your password has been changed
accounts-changed-text = You are logged in here. On other devices you are now logged out.
accounts-changed-mail = We also send you an e-mail about this.
accounts-changed-button = To my overview

# The mails. $organisation: the name of the association.
accounts-mail-link-subject = New password for { $organisation }
accounts-mail-link-intro = Somebody asked for a new password for your account with { $organisation }.
# $login: a log-in name
accounts-mail-link-login = It is about the log-in name { $login }.
accounts-mail-link-here = Was that you? Then choose a new password here:
accounts-mail-link-valid = The link works for 24 hours, and once.
accounts-mail-link-not-you = Was it not you? Then you need not do anything. Your password stays as it is.
accounts-mail-changed-subject = Your password for { $organisation } has been changed
accounts-mail-changed-intro = The password of your account with { $organisation } has been changed.
accounts-mail-changed-you = Did you do that yourself? Then you need not do anything.
# $phone: a telephone number
accounts-mail-changed-not-you = Was it not you? Call us at once on { $phone }. Then choose a new password here:
accounts-mail-code-subject = Wrong code when logging in to { $organisation }
accounts-mail-code-intro = Somebody gave your password for { $organisation }. The code that followed was wrong.
accounts-mail-code-you = Was that you? Then you need not do anything.
accounts-mail-code-not-you = Was it not you? Then somebody knows your password. Choose a new one here at once:
accounts-mail-code-report = Then tell the administrator of this portal. Nobody gets in without a code.
accounts-mail-code-once = We mail you about this once a day at most.

# The second step of employees, and their way in

accounts-code-title = Fill in your code
accounts-code-title-passkey = Confirm that it is you
accounts-code-lead = Open the app with your codes and fill in the current one.
accounts-code-label = Code
accounts-code-hint = 6 digits, such as 123 456
accounts-code-missing = Fill in the 6 digits from your app, such as 123 456.
accounts-code-wrong = This code is not right, or was used already. Wait for the next one and fill that in.
accounts-code-setup = You log in with your password and a code. An app makes that code.
accounts-code-setup-app = Open an app for log-in codes on your phone.
accounts-code-setup-scan = Scan this square with it. Then fill in the code from the app.
accounts-code-setup-type = Does scanning not work? Type these letters in the app:
accounts-code-square = Square to scan with an app for log-in codes
accounts-code-demo = This is a demonstration: the codes are in the post box.
accounts-code-demo-link = See the current code
accounts-too-many-code = Are the codes of your app not right? Ask the administrator for a new invitation.
accounts-no-step-title = You need a new invitation
accounts-no-step-text = This invitation was used, or is more than a day old.
accounts-no-step-ask = Ask the administrator of this portal for a new one.
accounts-invitation-title = Choose a password
accounts-invitation-lead = You will see data of tenants. That is why you log in with a password and a code.
accounts-invitation-login = Your log-in name is
accounts-invitation-button = On to the code

# Who works here, and what for

accounts-role-customer-contact = Customer contact
accounts-role-letting = Letting
accounts-role-income-test = Income test
accounts-role-medical = Medical applications
accounts-role-communication = Communication
accounts-role-privacy-coordinator = Privacy coordinator
accounts-role-data-protection-officer = Data protection officer
accounts-role-deputy-officer = Deputy data protection officer
accounts-role-administrator = Administrator
accounts-role-auditor = Auditor
accounts-reader-system = This portal itself
accounts-reader-somebody = An employee
accounts-reader-agent = Your agent
accounts-reader-administrator = Your administrator
accounts-reader-guardian = Your guardian
accounts-reader-mentor = Your mentor
accounts-reader-parent = Your parent or guardian
accounts-reason-question = A question or request of the tenant
accounts-reason-linking = Linking an account to a home
accounts-reason-consent = Recording a consent on paper
accounts-reason-complaint = A complaint or report
accounts-reason-quality = Checking whether the data are right
accounts-reason-request = Handling your privacy request
accounts-reason-representation = Arranging something for you

# My account

accounts-own-title = My account
accounts-own-staff-title = My account as an employee
accounts-own-link = To my account
accounts-own-link-text = Your password, the second step, and where you are logged in.
accounts-own-login = Logging in
accounts-own-login-name = Log-in name
accounts-own-password-since = Password since
accounts-own-password-link = Change password
accounts-own-password-title = Change password
accounts-own-current = The password you have now
accounts-own-step = Second step when you log in
accounts-own-step-on = On
accounts-own-step-off = Off
accounts-own-step-on-lead = You log in with your password and one more step.
accounts-own-step-off-lead = You log in with your password alone. With a second step your account is much safer.
# $count: how many codes on paper still work
accounts-own-codes-left = { $count ->
    [0] You have no recovery codes left.
    [one] You have 1 recovery code left.
   *[other] You have { $count } recovery codes left.
}
accounts-own-codes-link = Make new recovery codes
accounts-own-codes-none = You do not have any recovery codes yet.
accounts-own-app-link = Switch the second step on with an app
accounts-own-app-again-link = Use another app or phone
accounts-own-off-link = Switch the second step off
accounts-own-sessions = Where you are logged in
accounts-own-sessions-lead = Do you not recognise one? Log out there and change your password.
accounts-own-here = This device
# $when: a moment in words
accounts-own-session-began = Logged in on { $when }.
accounts-own-session-seen = Last used on { $when }.
accounts-own-end = Log out there
accounts-own-end-others = Log out everywhere else
accounts-own-log-ins = The last times you logged in
accounts-own-log-ins-none = Nothing is known about this yet.
accounts-own-log-ins-not-you = Was one of these not you? Then change your password at once.
accounts-own-close = Close account
accounts-own-close-lead = If you withdraw your consent for the portal, we close your account. Nothing changes about what you rent.
accounts-own-close-link = To my consents
accounts-own-told-password = Your password is changed. You are logged out on other devices now.
accounts-own-told-off = The second step is off.
accounts-own-told-ended = You are logged out there.
accounts-own-told-others = You are logged out everywhere else.
accounts-own-told-none = You were logged out there already.
accounts-own-app-title = Set up the second step
accounts-own-app-lead = An app on your phone makes codes. You fill one in after your password.
accounts-own-app-need = You need an app that makes log-in codes. There are many, also free ones.
accounts-own-app-other = The app you have goes on working until the new one is set up.
accounts-own-app-button = Continue
accounts-own-set-up-title = Set up the app
accounts-own-set-up-button = Check the code
accounts-own-code-missing = Fill in the 6 digits from your app, such as 123 456.
accounts-own-app-done = The second step is on. You are logged out on other devices now.
accounts-own-codes-title = New recovery codes
accounts-own-codes-lead = With a recovery code you log in when you have lost your phone.
accounts-own-codes-old = The codes you have now will not work any more.
accounts-own-codes-button = Make new codes
accounts-own-codes-shown-title = Your recovery codes
accounts-own-codes-shown-lead = With a recovery code you log in when you have lost your phone. Each code works once.
accounts-own-codes-shown-how = Print this page or copy the codes. Do not keep them with your phone.
accounts-own-codes-once = You see these codes now, and never again. We cannot read them either.
accounts-own-codes-kept = I have kept them
accounts-own-off-title = Switch the second step off
accounts-own-off-lead = After that you log in with your password alone. That is less safe.
accounts-own-off-codes = Your app and your recovery codes will not work any more.
accounts-own-off-button = Switch the second step off
accounts-code-lost = Did you lose your phone? Then fill in a recovery code.
# Followed by a telephone number
accounts-code-lost-all = Is there no way in that works? Call us:
accounts-code-lost-all-staff = Is there no way in that works? Ask the administrator for a new invitation.
accounts-code-app-done = Your app is set up. You are logged in.
accounts-code-codes-kept = I have kept them, go on
# $browser, $system: names
accounts-device = { $browser } on { $system }
accounts-device-other-browser = A browser
accounts-device-other-system = another device
accounts-too-many-own-code = Did you lose your phone and your recovery codes? Call us.
accounts-mail-app-subject = Second step set up at { $organisation }
accounts-mail-app-intro = Logging in at { $organisation } takes a code from a new app from now on.
accounts-mail-codes-subject = New recovery codes at { $organisation }
accounts-mail-codes-intro = New recovery codes were made for your account at { $organisation }. The old ones do not work any more.
accounts-mail-off-subject = Second step switched off at { $organisation }
accounts-mail-off-intro = Logging in at { $organisation } takes your password alone from now on.
accounts-mail-paper-subject = Recovery code used at { $organisation }
accounts-mail-paper-intro = Somebody logged in at { $organisation } with your password and a recovery code.
# $count: how many codes on paper still work
accounts-mail-paper-left = { $count ->
    [0] You have none left: make new ones in your account.
    [one] You have 1 left.
   *[other] You have { $count } left.
}
accounts-mail-code-call = Call us after that on { $phone }. Without a code nobody gets in.
accounts-code-hint-either = 6 digits from your app, or a recovery code
accounts-code-missing-either = Fill in the 6 digits from your app, such as 123 456. Or fill in a recovery code.
accounts-code-wrong-either = This code is wrong, or was used. Fill in the next code from your app, or another recovery code.

# Passkeys
accounts-own-passkeys = Your passkeys
# $day: when it was made
accounts-own-passkey-made = Made on { $day }.
# $day: when it was used last
accounts-own-passkey-used = Last used on { $day }.
accounts-own-passkey-link = Add another passkey
accounts-own-passkey-first-link = Switch the second step on with a passkey
accounts-own-passkey-title = Add a passkey
accounts-own-passkey-lead = With a passkey you confirm by your finger or face that it is you. Or by the code of your device.
accounts-own-passkey-need = Your finger and your face stay on your device. We never get them.
accounts-own-passkey-app = Set up an app with codes
accounts-own-passkey-make-title = Make a passkey
accounts-own-passkey-make-lead = Press the button. Your device then asks for your finger, your face or a code.
accounts-own-passkey-make-button = Make a passkey
accounts-own-passkey-failed = The passkey was not made, or it took too long. Fill in your password and try again.
accounts-own-passkey-many = You have 10 passkeys already. Remove one first.
accounts-own-passkey-known = This device has a passkey for this portal already. You can use that one.
accounts-own-passkey-gone-link = Remove
accounts-own-passkey-gone-title = Remove a passkey
# $device: where it was made; $day: when
accounts-own-passkey-gone-lead = This is the passkey of { $device }, made on { $day }.
accounts-own-passkey-gone-device = You can no longer log in with it afterwards. Remove it from your device too.
accounts-own-passkey-gone-last = This is your last second step. After it you log in with your password alone.
accounts-own-passkey-gone-button = Remove the passkey
accounts-own-passkey-last = Employees always log in with a second step. Set up an app or another passkey first.
accounts-own-told-passkey = Your passkey was added. You are logged out everywhere else.
accounts-own-told-passkey-gone = The passkey was removed. You are logged out everywhere else.
accounts-own-app-too-link = Set up an app with codes too
accounts-passkey-title = Log in with your passkey
accounts-passkey-lead = Your device asks for your finger, your face or a code.
accounts-passkey-button = Use the passkey
accounts-passkey-use = Log in with a passkey
accounts-passkey-again = Try again
accounts-passkey-other = Fill in a code instead
accounts-passkey-waiting = Confirm on your device.
accounts-passkey-refused = You did not confirm, or it took too long. Press the button again.
accounts-passkey-elsewhere = Passkeys work only at the usual address of this portal.
accounts-passkey-failed = That did not work. Press the button again.
accounts-passkey-unsupported = This browser cannot use passkeys.
accounts-passkey-noscript = A passkey needs scripts. Your browser has them switched off.
accounts-passkey-late = It took too long. Try again.
accounts-passkey-wrong = This passkey is not right. Try again, or fill in a code.
accounts-code-lead-passkey = Confirm with your passkey that it is you.
accounts-code-paper-title = No passkey at hand?
accounts-code-paper-label = Recovery code
accounts-code-paper-hint = The codes that you kept on paper
accounts-code-missing-paper = Fill in one of your recovery codes.
accounts-code-wrong-paper = This recovery code is not right, or was used already. Fill in another.
# $organisation: the association
accounts-mail-passkey-subject = Passkey added at { $organisation }
accounts-mail-passkey-intro = A passkey was added to your account at { $organisation }. You can log in with it after your password.
accounts-mail-passkey-gone-subject = Passkey removed at { $organisation }
accounts-mail-passkey-gone-intro = A passkey was removed from your account at { $organisation }.
# $organisation: the association
accounts-mail-alert-subject = Somebody is guessing passwords at the portal of { $organisation }
accounts-mail-alert-one-name = More than 50 wrong passwords were filled in with one log-in name within an hour.
accounts-mail-alert-everywhere = More than 200 wrong passwords were filled in within an hour, with several log-in names.
accounts-mail-alert-codes = Somebody filled in a right password, and more than 5 wrong codes after it.
accounts-mail-alert-held = The portal slows this down. Whoever has the account can mostly log in as usual.
accounts-mail-alert-do = See whether more is odd that day. Tell your privacy coordinator where needed.
accounts-mail-alert-once = We mail you about the same at most once an hour.
