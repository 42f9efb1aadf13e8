# /privacy/gegevens: which data we use for what, made from the processing register, and the register as a file.

register-title = Welke gegevens, en waarvoor
register-lead = Voor elk doel ziet u welke gegevens dit portaal gebruikt. U leest ook waarom dat mag.
register-made-from = Deze pagina komt rechtstreeks uit het register waarmee het portaal werkt.
register-later = Komt er een onderdeel bij, zoals reparaties? Dan staat het hier vanaf die dag.
register-retention-by-hand = Het portaal voert deze termijnen nog niet allemaal zelf uit.
register-about = Van wie
register-sensitivity = Hoe gevoelig gegevens zijn
register-ordinary-text = Zonder deze gegevens kunnen wij u niet helpen. Denk aan uw naam.
register-sensitive-text = Hiermee kan iemand u meer schade doen. Denk aan uw inkomen.
register-special = bijzonder
register-special-text = De wet beschermt ze extra (AVG artikel 9). Denk aan uw gezondheid.
register-criminal = strafrechtelijk
register-criminal-text = De wet beschermt ze extra (AVG artikel 10). Denk aan een straf.
register-only-ordinary = Dit portaal gebruikt nu alleen gewone gegevens.
register-guarded = Deze gegevens in dit portaal zijn meer dan gewoon:
register-general = Wat voor alles geldt
register-transfers = Buiten Europa
register-no-transfers = Wij geven deze gegevens niet door buiten de Europese Economische Ruimte.
register-security-title = Hoe wij ze beveiligen
register-security = Gegevens staan versleuteld opgeslagen, met een sleutel per persoon. Wachtwoorden kan niemand teruglezen. Elke verandering laat een spoor na. Verbindingen zijn versleuteld. Wie te vaak een wachtwoord raadt, moet wachten.
register-download = Het register als bestand
register-download-text = Dit is ons register zoals de wet het vraagt (AVG artikel 30).
register-csv = Register als tabel (CSV, voor Excel)
register-json = Register voor computers (JSON)
register-file-name = verwerkingsregister
