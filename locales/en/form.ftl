form-unreadable = We cannot read this. Please type it again.
form-control = There is a character here that we cannot store. Type it again, without copying.
form-twice = This answer arrived twice. Check what it says and send it again.
form-unknown = Something was wrong with this form. Check your answers and send it again.
