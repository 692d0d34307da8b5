#!/bin/sh
# Documents by event on this machine, without an account: starts Tern's local server with stores that are folders, tells it
# of the files in documents, asks a question, forgets one of the files and asks again.
# TERN names the command to run; without it, ./tern of this repository. Needs curl.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
tern=${TERN:-$here/../../tern}
place=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$place"' EXIT
server=
cp -R "$here/documents" "$place/documents"

export TERN_EVENTS_TOKEN=a-token-of-your-own
export TERN_EVENTS_DOCUMENTS="file://$place/documents"
export TERN_EVENTS_DEADLETTERS="file://$place/dead-letters"
export TERN_INDEX_LOCATION="file://$place/index"
export TERN_STATE_LOCATION="file://$place/state"

: >"$place/log"
$tern serve --port 0 2>"$place/log" &
server=$!
while ! grep -q 'Tern listens on' "$place/log"; do
  kill -0 "$server" 2>/dev/null || { cat "$place/log" >&2; exit 1; }
  sleep 1
done
address=$(sed -n 's/.*Tern listens on \(http:[^ ]*\).*/\1/p' "$place/log")

# TYPE ID FILE: says that a file has changed or is gone, as a CloudEvent whose attributes are headers.
tell() {
  curl -sS --fail-with-body "$address/v1/events" -H "Authorization: Bearer $TERN_EVENTS_TOKEN" \
    -H 'ce-specversion: 1.0' -H "ce-type: dev.tern.object.$1.v1" -H 'ce-source: laptop' -H "ce-id: $2" \
    -H 'Content-Type: application/json' -d "{\"address\":\"$TERN_EVENTS_DOCUMENTS/$3\"}"
}

ask() {
  curl -sS --fail-with-body "$address/v1/rag/query" -H 'Content-Type: application/json' -d "{\"query\":\"$1\"}"
  echo
}

tell changed 1 pump.md
ask 'How often is the filter of the pump changed?'
rm "$place/documents/pump.md"
tell deleted 2 pump.md
ask 'How often is the filter of the pump changed?'
