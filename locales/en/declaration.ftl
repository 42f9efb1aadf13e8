# The declaration by which employees promise to keep secret what they see (P21).

declaration-title = Confidentiality
declaration-lead = Read this declaration. Do you accept it? Then you can work with the portal.
declaration-text = What you promise
# $number: a version, $day: when it was published
declaration-version-of = Version { $number } of { $day }
declaration-explained = Explanation in English
declaration-dutch-applies = The Dutch text applies.
declaration-accept = I accept
# $day: when somebody accepted
declaration-accepted-by-you = You accepted on { $day }.
declaration-newer = There is a new version just now. Read it and then accept.
declaration-not-sent = What you just sent has not been kept. Read this new declaration first.
declaration-versions-title = Confidentiality declaration
declaration-versions-lead = Whoever works with the portal accepts first. For a new version we ask again.
declaration-tile = What colleagues promise, and who accepted.
declaration-versions = Versions
declaration-who = Who accepted
declaration-which = Version and date
declaration-accepted = Accepted
declaration-accepted-earlier = Only an old version
declaration-accepted-not = Not yet
declaration-accepted-on = Version { $number }, on { $day }
declaration-published = The new version has been published. Everybody reads it at their next step.
declaration-meanwhile = A colleague has just published another version. Compare your text with it and try again.
declaration-write-title = Write a new version
declaration-write-lead = You see a preview first. Then you publish.
declaration-nl = Text in Dutch
declaration-nl-hint = An empty line begins a new paragraph. A dash in front makes a point in a list.
declaration-en = Explanation in English
declaration-en-hint = For colleagues who do not read Dutch.
declaration-nl-missing = Write the text in Dutch.
declaration-en-missing = Write the explanation in English.
declaration-too-long = This text is too long. Use at most 4,000 characters.
declaration-same = This is the text that applies now. Change something before you publish.
declaration-preview = See a preview
declaration-preview-title = Is the new declaration right?
declaration-effect = Once it is published, everybody must accept again at once. A version is kept for ever.
declaration-publish = Publish the declaration
declaration-write-on = Go on writing
