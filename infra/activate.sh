#!/usr/bin/env bash
# Runs a version that was uploaded before: the last step of a deployment, and a rollback. Usage: infra/activate.sh {resource group} {app} {version}
set -euo pipefail
group=$1 app=$2 version=$3
endpoint=$(az functionapp config appsettings list --resource-group "$group" --name "$app" --query "[?name=='AzureWebJobsStorage__blobServiceUri'].value" --output tsv)
store=${endpoint#https://} store=${store%%.*}
az storage blob show --auth-mode login --account-name "$store" --container-name package --name "$version.zip" --output none
az functionapp config appsettings set --resource-group "$group" --name "$app" --settings "WEBSITE_RUN_FROM_PACKAGE=${endpoint}package/$version.zip" --output none
az functionapp restart --resource-group "$group" --name "$app"
