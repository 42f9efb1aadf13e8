// Asks the device for a passkey and sends its answer with the form that has `data-passkey`: "create" to make one, "get" to log in with one.
// The form holds what the portal asks (`data-options`) and the words for what can go wrong. Nothing else is done, and nothing is kept.
(function () {
  'use strict';

  var form = document.querySelector('form[data-passkey]');
  if (!form) { return; }
  var told = form.querySelector('[role="status"]');
  var button = form.querySelector('button');

  function bytes(text) {
    var raw = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(raw, function (sign) { return sign.charCodeAt(0); });
  }

  function text(buffer) {
    var raw = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(raw).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function withBytes(credential) {
    return Object.assign({}, credential, { id: bytes(credential.id) });
  }

  function asked() {
    var options = JSON.parse(form.dataset.options);
    var key = options.publicKey;
    key.challenge = bytes(key.challenge);
    if (key.user) { key.user.id = bytes(key.user.id); }
    if (key.excludeCredentials) { key.excludeCredentials = key.excludeCredentials.map(withBytes); }
    if (key.allowCredentials) { key.allowCredentials = key.allowCredentials.map(withBytes); }
    return { publicKey: key };
  }

  function written(credential) {
    var from = credential.response;
    var response = { clientDataJSON: text(from.clientDataJSON) };
    ['attestationObject', 'authenticatorData', 'signature', 'userHandle'].forEach(function (part) {
      if (from[part]) { response[part] = text(from[part]); }
    });
    return JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type, response: response, extensions: {}
    });
  }

  function say(words) {
    told.textContent = words;
    button.disabled = false;
  }

  function explain(error) {
    var words = { NotAllowedError: 'refused', InvalidStateError: 'known', SecurityError: 'elsewhere' };
    say(form.dataset[words[error.name] || 'failed']);
  }

  function ask() {
    button.disabled = true;
    told.textContent = form.dataset.waiting;
    // At once, as browsers ask after a press, and within the promise: what throws here is explained too.
    new Promise(function (resolve) {
      var credentials = navigator.credentials;
      resolve(form.dataset.passkey === 'create' ? credentials.create(asked()) : credentials.get(asked()));
    }).then(function (credential) {
      form.elements.answer.value = written(credential);
      form.submit();
    }).catch(explain);
  }

  if (!window.PublicKeyCredential) {
    say(form.dataset.unsupported);
    button.disabled = true;
    return;
  }
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    ask();
  });
})();
