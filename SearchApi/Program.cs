using NewsSearch.SearchApi.Hosting;

return await ServiceCommand.RunAsync(args);
