Example.Run(System.Console.WriteLine);
