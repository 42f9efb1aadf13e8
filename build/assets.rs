//! Prepares the static files: each gets its content's hash in its address, so that browsers may keep it for a year, and
//! texts get a brotli and a gzip variant once, here, instead of at each request. A style sheet that names a file which is
//! not there, or that is on another host, stops the build: pages load nothing from elsewhere.

mod css;

use std::collections::BTreeMap;
use std::io::{self, Write};

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

/// The Rust code of the table, and the files it embeds: `include_bytes!` finds them in `$OUT_DIR/assets/`.
pub struct Compiled {
    pub rust: String,
    pub files: Vec<File>,
}

/// A name and its bytes.
pub type File = (String, Vec<u8>);

/// Compiles the files of `static/`; or names every fault.
pub fn compile(files: &[File]) -> Result<Compiled, Vec<String>> {
    let mut assets = Assets::new();
    let mut faults = Vec::new();
    let (sheets, others): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| name.ends_with(".css"));
    for (name, bytes) in others {
        let asset = Asset::new(name, bytes.clone());
        faults.extend(asset.and_then(|asset| add(&mut assets, asset)).err());
    }
    let hashed = assets.values().map(|asset| (asset.name.clone(), asset.hashed.clone())).collect();
    for (name, bytes) in sheets {
        let text = css::rewrite(name, bytes, &hashed);
        let asset = text.and_then(|text| Asset::new(name, text.into_bytes()));
        faults.extend(asset.and_then(|asset| add(&mut assets, asset)).err());
    }
    if faults.is_empty() { finish(&assets).map_err(|error| vec![format!("static: {error}")]) } else { Err(faults) }
}

/// By the name of their constant.
type Assets = BTreeMap<String, Asset>;

struct Asset {
    name: String,
    hashed: String,
    kind: Kind,
    bytes: Vec<u8>,
}

struct Kind {
    content_type: &'static str,
    compress: bool,
}

impl Asset {
    fn new(name: &str, bytes: Vec<u8>) -> Result<Self, String> {
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        if !name.bytes().all(plain) || !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return Err(format!("static/{name}: letters, digits, '.', '-' and '_' make a name"));
        }
        let kind = Kind::of(extension).ok_or_else(|| format!("static/{name}: no content type is known for it"))?;
        let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(&bytes).into();
        let hashed = format!("{stem}.{:08x}.{extension}", u32::from_be_bytes([a, b, c, d]));
        Ok(Self { name: name.to_owned(), hashed, kind, bytes })
    }

    /// The brotli and gzip files, where they save something.
    fn variants(&self) -> io::Result<[Option<File>; 2]> {
        if !self.kind.compress {
            return Ok([None, None]);
        }
        let variant = |suffix, bytes: Vec<u8>| {
            let smaller = bytes.len() < self.bytes.len();
            smaller.then(|| (format!("{}.{suffix}", self.hashed), bytes))
        };
        Ok([variant("br", brotli(&self.bytes)?), variant("gz", gzip(&self.bytes)?)])
    }

    fn row(&self, url: &str, br: Option<&File>, gzip: Option<&File>) -> String {
        let variant =
            |file: Option<&File>| file.map_or("None".to_owned(), |(file, _)| format!("Some({})", include(file)));
        let Self { name, kind: Kind { content_type, .. }, .. } = self;
        let (plain, br, gzip) = (include(&self.hashed), variant(br), variant(gzip));
        format!(
            "    Asset {{\n        name: {name:?},\n        url: {url},\n        \
            content_type: {content_type:?},\n        plain: {plain},\n        \
            br: {br},\n        gzip: {gzip},\n    }},\n"
        )
    }

    fn constant(&self) -> String {
        self.name.replace(['.', '-'], "_").to_ascii_uppercase()
    }
}

impl Kind {
    fn of(extension: &str) -> Option<Self> {
        let (content_type, compress) = match extension {
            "css" => ("text/css; charset=utf-8", true),
            "ico" => ("image/x-icon", true),
            "js" => ("text/javascript; charset=utf-8", true),
            "png" => ("image/png", false),
            "svg" => ("image/svg+xml", true),
            "txt" => ("text/plain; charset=utf-8", true),
            "woff2" => ("font/woff2", false),
            _ => return None,
        };
        Some(Self { content_type, compress })
    }
}

/// Adds an asset by its constant's name, which must be free.
fn add(assets: &mut Assets, asset: Asset) -> Result<(), String> {
    if let Some(other) = assets.get(&asset.constant()) {
        return Err(format!("static/{}: is called {} in Rust, as is {}", asset.name, asset.constant(), other.name));
    }
    assets.insert(asset.constant(), asset);
    Ok(())
}

fn finish(assets: &Assets) -> io::Result<Compiled> {
    let (mut files, mut constants, mut table) = (Vec::new(), String::new(), String::new());
    for (constant, asset) in assets {
        let Asset { name, hashed, .. } = asset;
        constants += &format!("/// The address of `static/{name}`.\n");
        constants += &format!("pub const {constant}: &str = \"/static/{hashed}\";\n");
        let [br, gzip] = asset.variants()?;
        table += &asset.row(constant, br.as_ref(), gzip.as_ref());
        files.push((hashed.clone(), asset.bytes.clone()));
        files.extend([br, gzip].into_iter().flatten());
    }
    let table = format!("/// Every static file.\npub static ASSETS: &[Asset] = &[\n{table}];\n");
    Ok(Compiled { rust: format!("{constants}\n{table}"), files })
}

fn include(file: &str) -> String {
    format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/assets/{file}\"))")
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &settings)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
