form-unreadable = We cannot read this. Please type it again.
form-control = There is a character here that we cannot store. Type it again, without copying.
form-twice = This answer arrived twice. Check what it says and send it again.
form-unknown = Something was wrong with this form. Check your answers and send it again.

# A form that remembers what was typed (P73).
form-recall-filled = We filled in what you typed before
form-recall-kept = We remember what you typed
# $minutes: how long at most
form-recall-how-long = We do so for at most { $minutes } minutes, and until you close your browser.
form-recall-boxes = You tick the boxes again yourself.
form-recall-shared = Do more people use this device? Then wipe what you typed.
form-recall-wipe = Wipe what I typed
