#!/usr/bin/env bash
# Deploys infrastructure and package. Usage: infra/deploy.sh {test|production} {resource group} {issuer} {audience} {client id} {mail}
set -euo pipefail
stage=$1 group=$2 issuer=$3 audience=$4 client=$5 mail=$6
here=$(cd "$(dirname "$0")" && pwd)
version=$(git -C "$here" rev-parse --short HEAD)
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT

# First what can fail without touching anything.
dotnet publish "$here/../functions" -c Release -r linux-x64 -o "$package/app"
(cd "$package/app" && zip -qr "$package/$version.zip" .)

# What runs goes on running until the new package is uploaded; a first deployment has nothing to keep.
app="func-$(grep -A1 '"name"' "$here/parameters/$stage.parameters.json" | sed -n 's/.*"value": "\(.*\)".*/\1/p')"
present=$(az functionapp config appsettings list --resource-group "$group" --name "$app" --query "[?name=='WEBSITE_RUN_FROM_PACKAGE'].value" --output tsv 2>/dev/null || true)
present=$(basename "${present:-$version}" .zip)

az deployment group create --resource-group "$group" --name "opc-$version" --template-file "$here/main.bicep" \
  --parameters "@$here/parameters/$stage.parameters.json" issuer="$issuer" audience="$audience" clientId="$client" alertMail="$mail" packageVersion="$present" --output none
output() { az deployment group show --resource-group "$group" --name "opc-$version" --query "properties.outputs.$1.value" --output tsv; }
vault=$(output vaultName)

# The key of the durable management API: ours, so that every machine knows it before its first activity.
if ! az keyvault secret show --vault-name "$vault" --name durabletask-extension --output none 2>/dev/null; then
  az keyvault secret set --vault-name "$vault" --name durabletask-extension --value "$(openssl rand -base64 32)" --output none
fi

az storage blob upload --auth-mode login --account-name "$(output hostStorageName)" --container-name package --name "$version.zip" --file "$package/$version.zip" --overwrite --output none
"$here/activate.sh" "$group" "$app" "$version"

# Each time, so that a run that was cut off here is mended by the next one; the host takes keys only while it runs.
key=$(az keyvault secret show --vault-name "$vault" --name durabletask-extension --query value --output tsv)
az functionapp keys set --resource-group "$group" --name "$app" --key-type systemKeys --key-name durabletask_extension --key-value "$key" --output none
