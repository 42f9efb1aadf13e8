# The newsletter: signing up, leaving, and the mails about both.

newsletter-title = Newsletter
# $name: the name of the association.
newsletter-lead = In the newsletter you read what is going on at { $name } and in your neighbourhood.
newsletter-stop = You can stop at any time, with one press of a button. Each newsletter says how.
newsletter-under-16 = Are you younger than 16? Then your parent or guardian asks for it.
newsletter-have-account = You have an account. You also turn the newsletter on or off at
newsletter-how-title = How do you want the newsletter?
newsletter-how-why = We first send you an e-mail. In it you confirm that you asked for it yourself.
newsletter-channel = By e-mail or by post
newsletter-channel-email = By e-mail
newsletter-channel-post = By post
newsletter-channel-missing = Choose how you want the newsletter: by e-mail or by post
newsletter-email-hint = Needed to confirm, also if you choose post.
newsletter-name-title = Your name
newsletter-name-why = Only needed for post, or if you share your e-mail address.
newsletter-post-only = Fill this in if you choose post.
newsletter-address-title = Your postal address
newsletter-address-why = Only needed for post, within the Netherlands. If you choose e-mail, we do not keep this.
newsletter-consent-title = Your consent
newsletter-consent-why = You tick the box yourself.
newsletter-consent-missing = Tick the box if you want the newsletter
newsletter-trap = Leave this field empty
newsletter-submit = Ask for the newsletter
newsletter-again = Ask for the newsletter
newsletter-home = To the home page

newsletter-sent-title = Check your e-mail
newsletter-sent-lead = We sent an e-mail to the address that you filled in.
newsletter-sent-how = Open the link in that e-mail and press the button. Only then you get the newsletter.
newsletter-sent-purged = If you do nothing, we erase what you filled in after 7 days.
newsletter-sent-nothing-title = No e-mail?
newsletter-sent-nothing = Look in your spam folder, or check whether the address was right.

newsletter-confirm-title = Confirm the newsletter
newsletter-confirm-lead = With this button you say yes. First check whether this is right.
newsletter-confirm-name = Name
newsletter-confirm-yes = This is what you say yes to
newsletter-confirm-changed = The text has changed since you filled in the form. Please read it again.
newsletter-confirm-submit = Yes, send me the newsletter
newsletter-confirm-not-you = Did you not ask for this? Then close this page. Nothing will happen.

newsletter-joined-title = You get the newsletter
newsletter-joined-lead = Done. Your consent is recorded.
newsletter-joined-stop = You can always stop: each mail has a link. Do you get it by post? Then call us.

newsletter-stale-title = This link was used already or is too old
newsletter-stale-lead = Did you press the button before? Then it worked and you need do nothing.
newsletter-stale-else = Did it not work yet? Then ask for the newsletter again. A link works for 7 days and once.

newsletter-leave-title = Stop the newsletter
newsletter-leave-lead = With this button you no longer get the newsletter.
newsletter-leave-stops = The newsletter stops at once. If you got it by post, we erase your postal address.
newsletter-leave-else = Your account, your tenancy and your requests do not change.
newsletter-leave-mail = You get an e-mail that it worked.
newsletter-leave-forwarded = Did somebody forward the newsletter to you? This button stops it for the person we sent it to.
newsletter-leave-submit = Stop the newsletter

newsletter-left-title = You no longer get the newsletter
newsletter-left-lead = The newsletter has stopped. There is nothing more you need do.
newsletter-left-back = Do you want it again later? Then ask for it again.

newsletter-no-link-title = We do not know this link
newsletter-no-link-lead = Perhaps the link is not whole. Open it from the newsletter itself.
newsletter-no-link-call = Does it not work? Call us, and we stop the newsletter for you:

newsletter-return-title = The newsletter after all
newsletter-return-lead = You do not get the newsletter now. Do you want it again? Then read this text and press the button.
newsletter-return-changed = The text has just changed. Read the new text and then press the button.
newsletter-return-submit = Yes, send me the newsletter again
newsletter-return-post = You will get it by e-mail. Do you prefer post? Then we need your address again:

# The mails. $name: the name of the association.
newsletter-mail-confirm-subject = Your newsletter from { $name }
newsletter-mail-confirm = Somebody asked on our website for the newsletter of { $name } for this address. Was it you? Then open this link and press the button:
newsletter-mail-confirm-valid = The link works for 7 days and once. Unless you press the button, we send nothing.
newsletter-mail-confirm-not-you = Was it not you? Then you need do nothing. We erase the request after 7 days.
newsletter-mail-known = This e-mail address gets the newsletter of { $name } already. You need do nothing.
newsletter-mail-known-stop = Do you want to stop instead? You can do that here:
newsletter-mail-known-more = Do you want it another way? Or is it for somebody else at this address? Then confirm what you just filled in:
newsletter-mail-left-subject = You no longer get the newsletter of { $name }
newsletter-mail-left = You no longer get the newsletter of { $name }. Your consent is withdrawn.
newsletter-mail-left-not-you = Was it not you, or was it a mistake? Then turn it on again here:
newsletter-mail-left-valid = This link works for 7 days. After that you can ask for the newsletter again on our website.
