# Shared by ./start, ./test and ./throughline: where the checkout is, what it needs, and building it once.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
program="$root/artifacts/bin/Throughline/release/throughline.dll"

say() { printf '%s\n' "$*" >&2; }

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1 && [ -x "$HOME/.dotnet/dotnet" ]; then
    PATH="$HOME/.dotnet:$PATH"
  fi
  if ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    say "Throughline needs the .NET 10 SDK, and it was not found."
    say "  Ubuntu:         sudo apt-get install dotnet-sdk-10.0"
    say "  Anywhere else:  https://dotnet.microsoft.com/download/dotnet/10.0"
    say "  Without root:   curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
    exit 1
  fi
}

need_node() {
  local major
  major=$({ node --version 2>/dev/null || true; } | sed -n 's/^v\([0-9]*\).*/\1/p')
  if [ -z "$major" ] || [ "$major" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
    say "Throughline needs Node.js 20 or later with npm, to fetch the design system when it is built (found: ${major:-none})."
    say "  Debian, Ubuntu: sudo apt-get install nodejs npm   (check with: node --version)"
    say "  Anywhere else:  https://nodejs.org/en/download"
    exit 1
  fi
}

# Prints one thing the program is made of that is newer than that mark. A folder's own time covers deletions.
newer_than() {
  local mark=$1
  shift
  find "$root/src" "$root/procedures" "$root"/Directory.* "$root/global.json" \
    \( -name node_modules -o -path '*/wwwroot/lib' \) -prune -o -newer "$mark" "$@" -print -quit 2>/dev/null
}

stale() {
  [ -f "$program" ] && [ -f "$root/artifacts/built" ] || return 0
  [ -n "$(newer_than "$root/artifacts/built")" ]
}

# Builds the program when it is stale. The mark goes first, so that a failed build is never mistaken for a good one.
build_program() {
  need_dotnet
  stale || return 0
  need_node
  mkdir -p "$root/artifacts"
  exec 9>"$root/artifacts/lock"
  flock 9
  if stale; then
    say "Building Throughline (the first time takes a minute or two) ..."
    rm -f "$root/artifacts/built"
    touch "$root/artifacts/building"
    # What a build leaves running for the next one must not keep the lock.
    if ! dotnet build "$root/src/Throughline" -c Release -nologo -v quiet -clp:NoSummary >"$root/artifacts/build.log" 2>&1 9>&-; then
      cat "$root/artifacts/build.log" >&2
      say "The build failed. Nothing was started."
      exit 1
    fi
    # The build changes folders by what it fetches into them; a file that changed meanwhile is built the next time.
    [ -n "$(newer_than "$root/artifacts/building" -type f)" ] || touch "$root/artifacts/building"
    mv "$root/artifacts/building" "$root/artifacts/built"
  fi
  exec 9>&-
}
