using CartIntegrity.Load;

return AlertsChild.IsOne(args) ? await AlertsChild.RunAsync(args) : await LoadProgram.RunAsync(args);
