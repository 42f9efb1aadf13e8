//! Compiles the message files and the static files into the program, so that a missing text, a missing translation or a
//! misspelt file name stops the build instead of a page.

#[path = "build/assets.rs"]
mod assets;
#[path = "build/messages.rs"]
mod messages;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in &faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?);
    let messages = build_messages(&out);
    let assets = build_assets(&out);
    match (messages, assets) {
        (Err(mut faults), Err(more)) => {
            faults.extend(more);
            Err(faults)
        }
        (messages, assets) => messages.and(assets),
    }
}

fn build_messages(out: &Path) -> Result<(), Vec<String>> {
    let rust = messages::compile(&message_files("locales/nl")?, &message_files("locales/en")?)?;
    write(&out.join("messages.rs"), rust.as_bytes())
}

fn build_assets(out: &Path) -> Result<(), Vec<String>> {
    let mut files = Vec::new();
    for path in files_in("static")? {
        files.push((name(&path)?, fs::read(&path).map_err(|error| fault(&path, &error))?));
    }
    let compiled = assets::compile(&files)?;
    let folder = out.join("assets");
    fs::create_dir_all(&folder).map_err(|error| fault(&folder, &error))?;
    for (name, bytes) in &compiled.files {
        write(&folder.join(name), bytes)?;
    }
    write(&out.join("assets.rs"), compiled.rust.as_bytes())
}

/// The Fluent files of one language, as (name without `.ftl`, text).
fn message_files(folder: &str) -> Result<Vec<(String, String)>, Vec<String>> {
    let mut files = Vec::new();
    for path in files_in(folder)? {
        let name = name(&path)?;
        let Some(slice) = name.strip_suffix(".ftl") else {
            return Err(vec![format!("{}: only .ftl files belong here", path.display())]);
        };
        let text = fs::read_to_string(&path).map_err(|error| fault(&path, &error))?;
        files.push((slice.to_owned(), text.replace("\r\n", "\n")));
    }
    Ok(files)
}

/// The files of a folder in the order of their names, hidden ones left out; cargo is told to watch them.
fn files_in(folder: &str) -> Result<Vec<PathBuf>, Vec<String>> {
    println!("cargo::rerun-if-changed={folder}");
    let entries = fs::read_dir(folder).map_err(|error| fault(Path::new(folder), &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| fault(Path::new(folder), &error))?.path();
        if name(&path)?.starts_with('.') {
            continue;
        }
        println!("cargo::rerun-if-changed={}", path.display());
        paths.push(path);
    }
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> Result<String, Vec<String>> {
    let name = path.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned).ok_or_else(|| vec![format!("{}: the name is not UTF-8", path.display())])
}

/// Writes only what differs, so that an unchanged file keeps its time and nothing is compiled again for it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Vec<String>> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).map_err(|error| fault(path, &error))
}

fn fault(path: &Path, error: &io::Error) -> Vec<String> {
    vec![format!("{}: {error}", path.display())]
}
