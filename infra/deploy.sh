#!/usr/bin/env bash
# Deploys infrastructure and package. Usage: infra/deploy.sh {test|production} {resource group} {issuer} {audience} {client id} {mail}
set -euo pipefail
stage=$1 group=$2 issuer=$3 audience=$4 client=$5 mail=$6
here=$(cd "$(dirname "$0")" && pwd)
version=$(git -C "$here" rev-parse --short HEAD)
package=$(mktemp -d)

az deployment group create --resource-group "$group" --name "opc-$version" --template-file "$here/main.bicep" \
  --parameters "@$here/parameters/$stage.parameters.json" issuer="$issuer" audience="$audience" clientId="$client" alertMail="$mail" --output none
app=$(az deployment group show --resource-group "$group" --name "opc-$version" --query properties.outputs.appName.value --output tsv)
store=$(az functionapp config appsettings list --resource-group "$group" --name "$app" --query "[?name=='AzureWebJobsStorage__accountName'].value" --output tsv)
vault="kv-${app#func-}"

# The key of the durable management API: ours, so that every machine knows it before its first activity.
if ! az keyvault secret show --vault-name "$vault" --name durabletask-extension --output none 2>/dev/null; then
  key=$(openssl rand -base64 32)
  az keyvault secret set --vault-name "$vault" --name durabletask-extension --value "$key" --output none
  az functionapp keys set --resource-group "$group" --name "$app" --key-type systemKeys --key-name durabletask_extension --key-value "$key" --output none
fi

dotnet publish "$here/../functions" -c Release -r linux-x64 -o "$package/app"
(cd "$package/app" && zip -qr "$package/$version.zip" .)
az storage blob upload --auth-mode login --account-name "$store" --container-name package --name "$version.zip" --file "$package/$version.zip" --overwrite --output none
"$here/activate.sh" "$group" "$app" "$version"
